package io.cailian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/**
 * What a figure must be read with: figures of two machines or two commits do not compare.
 */
record MachineFacts(String cpu, int cores, long memoryMegabytes, String os, String jdk, String commit) {

	static MachineFacts ofThisMachine() throws IOException {
		long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
		String os = System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
				+ System.getProperty("os.arch");
		String jdk = System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version");
		return new MachineFacts(cpuModel(), Runtime.getRuntime().availableProcessors(), memory >> 20, os, jdk,
				outputOf("git", "describe", "--always", "--dirty"));
	}

	private static String cpuModel() throws IOException {
		Path description = Path.of("/proc/cpuinfo");
		if (!Files.exists(description)) {
			return outputOf("sysctl", "-n", "machdep.cpu.brand_string");
		}
		return Files.readString(description)
			.lines()
			.filter((line) -> line.startsWith("model name"))
			.map((line) -> line.substring(line.indexOf(':') + 1).strip())
			.findFirst()
			.orElse("unknown");
	}

	static long residentMegabytes(ProcessHandle process) throws IOException {
		return Long.parseLong(outputOf("ps", "-o", "rss=", "-p", String.valueOf(process.pid()))) >> 10;
	}

	private static String outputOf(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
	}

}
