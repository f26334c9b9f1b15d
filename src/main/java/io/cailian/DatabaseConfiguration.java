package io.cailian;

import java.util.Map;

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

	/**
	 * Rows that are inserted together go to MySQL as one statement, statements are
	 * prepared once, and what the driver knows about its own session is not asked again.
	 */
	private static final Map<String, String> MYSQL = Map.of("rewriteBatchedStatements", "true", "useServerPrepStmts",
			"true", "cachePrepStmts", "true", "prepStmtCacheSize", "500", "prepStmtCacheSqlLimit", "8192",
			"useLocalSessionState", "true", "cacheServerConfiguration", "true", "cacheResultSetMetadata", "true",
			"elideSetAutoCommits", "true", "maintainTimeStats", "false");

	@Bean
	static BeanPostProcessor mysqlConnections() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof HikariDataSource pool && isMysql(pool.getJdbcUrl())) {
					MYSQL.forEach(pool::addDataSourceProperty);
				}
				return bean;
			}
		};
	}

	private static boolean isMysql(@Nullable String url) {
		return url != null && url.startsWith("jdbc:mysql:");
	}

}
