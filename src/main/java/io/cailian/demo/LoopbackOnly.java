package io.cailian.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Refuses to start demo mode, whose passwords everybody knows, where others on the
 * network could reach it.
 */
@Configuration
@DemoMode
class LoopbackOnly {

	@Bean
	static BeanFactoryPostProcessor loopbackOnlyCheck(Environment environment) {
		return (factory) -> check(environment.getProperty("server.address", ""));
	}

	static void check(String address) {
		if (!isLoopback(address)) {
			throw new DemoModeExposed(address);
		}
	}

	private static boolean isLoopback(String address) {
		try {
			return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
