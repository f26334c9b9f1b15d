package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import xyz.capybara.clamav.ClamavClient;
import xyz.capybara.clamav.ClamavException;
import xyz.capybara.clamav.Platform;
import xyz.capybara.clamav.commands.scan.result.ScanResult;

/**
 * The scanner of ClamAV, which is sent each file over its own protocol (INSTREAM). Off
 * unless {@code cailian.antivirus.host} names where clamd listens.
 */
@Component
class ClamdScan implements VirusScan {

	private final String host;

	private final int port;

	ClamdScan(@Value("${cailian.antivirus.host:}") String host, @Value("${cailian.antivirus.port:3310}") int port) {
		this.host = host;
		this.port = port;
	}

	@Override
	public boolean isOn() {
		return !this.host.isBlank();
	}

	@Override
	public Verdict scan(Path file) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			ScanResult result = new ClamavClient(this.host, this.port, Platform.JVM_PLATFORM).scan(content);
			if (result instanceof ScanResult.VirusFound found) {
				return new Infected(found.getFoundViruses()
					.values()
					.stream()
					.flatMap(Collection::stream)
					.findFirst()
					.orElse("unknown"));
			}
			return new Clean();
		}
		catch (ClamavException ex) {
			throw new IOException("clamd at " + this.host + ":" + this.port + " gave no verdict", ex);
		}
	}

}
