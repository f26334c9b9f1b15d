package io.cailian.apikit;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds of API calls: how long a body may be, where it may be longer, and how long
 * the answer to a repeated call is kept.
 */
@ConfigurationProperties("cailian.api")
record ApiSettings(@DefaultValue("2MB") DataSize maxBody, @DefaultValue("101MB") DataSize maxLargeBody, @DefaultValue( {
		"/api/v1/imports", "/api/v1/table-imports/kinds", "/api/v1/supplier-registrations/uploads",
		"/api/v1/supplier-changes/uploads", "/api/v1/certificates/uploads" }) List<String> largeBodyPaths,
		@DefaultValue("7d") Duration keepAnswers){

	long maxBytes(String path) {
		boolean large = this.largeBodyPaths.stream().anyMatch(path::startsWith);
		return (large ? this.maxLargeBody : this.maxBody).toBytes();
	}

}
