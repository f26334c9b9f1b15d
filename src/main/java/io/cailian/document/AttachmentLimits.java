package io.cailian.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be handed in: in one file, by one person within a day, and by all together
 * who are not signed in.
 */
@ConfigurationProperties("cailian.attachments")
record AttachmentLimits(@DefaultValue("20971520") long maxBytes, @DefaultValue("500MB") DataSize perPersonPerDay,
		@DefaultValue("2GB") DataSize anonymousPerDay) {
}
