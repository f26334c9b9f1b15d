package io.cailian;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a database needs beside its address, so that nobody has to write it into one.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	/** Lets MySQL take rows that are inserted together as one statement. */
	@Bean
	static BeanPostProcessor mysqlConnections() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof HikariDataSource pool && isMysql(pool.getJdbcUrl())) {
					pool.addDataSourceProperty("rewriteBatchedStatements", "true");
				}
				return bean;
			}
		};
	}

	private static boolean isMysql(@Nullable String url) {
		return url != null && url.startsWith("jdbc:mysql:");
	}

}
