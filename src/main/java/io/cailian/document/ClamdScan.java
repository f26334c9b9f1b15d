package io.cailian.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import xyz.capybara.clamav.ClamavClient;
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

	private final Duration patience;

	ClamdScan(@Value("${cailian.antivirus.host:}") String host, @Value("${cailian.antivirus.port:3310}") int port,
			@Value("${cailian.antivirus.patience:PT60S}") Duration patience) {
		this.patience = patience;
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
			ScanResult result = inTime(
					() -> new ClamavClient(this.host, this.port, Platform.JVM_PLATFORM).scan(content));
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
	}

	/** The client itself waits for ever; an interrupt closes its line. */
	private ScanResult inTime(Callable<ScanResult> scan) throws IOException {
		FutureTask<ScanResult> task = new FutureTask<>(scan);
		Thread.ofVirtual().name("virus-scan").start(task);
		try {
			return task.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			task.cancel(true);
			throw new IOException("clamd at " + this.host + ":" + this.port + " did not answer in time", ex);
		}
		catch (ExecutionException ex) {
			throw new IOException("clamd at " + this.host + ":" + this.port + " gave no verdict", ex.getCause());
		}
		catch (InterruptedException ex) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while clamd was asked", ex);
		}
	}

}
