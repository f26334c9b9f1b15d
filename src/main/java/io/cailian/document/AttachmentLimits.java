package io.cailian.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be handed in: in one file, by one person within a day, from one address by
 * people who are not signed in, and by all of these together, which guards the disk.
 */
@ConfigurationProperties("cailian.attachments")
record AttachmentLimits(@DefaultValue("20971520") long maxBytes, @DefaultValue("500MB") DataSize perPersonPerDay,
		@DefaultValue("300MB") DataSize perAddressPerDay, @DefaultValue("20GB") DataSize anonymousPerDay) {
}
