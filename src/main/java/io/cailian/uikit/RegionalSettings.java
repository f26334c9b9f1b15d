package io.cailian.uikit;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company buys: the time zone in which deadlines are said and read.
 */
@ConfigurationProperties("cailian")
public record RegionalSettings(@DefaultValue("Asia/Shanghai") ZoneId zone) {
}
