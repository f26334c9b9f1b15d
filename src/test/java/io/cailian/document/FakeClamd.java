package io.cailian.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Speaks the protocol of clamd on the loopback address and knows one virus, the EICAR
 * test file.
 */
final class FakeClamd implements AutoCloseable {

	/** In two parts, so that no scanner minds this source. */
	static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
		.getBytes(StandardCharsets.US_ASCII);

	private static final String COMMANDS = "ClamAV 1.4.6/27000/Sun Nov 22 08:00:00 2026| COMMANDS: SCAN QUIT RELOAD PING "
			+ "CONTSCAN VERSIONCOMMANDS VERSION END SHUTDOWN MULTISCAN FILDES STATS IDSESSION INSTREAM";

	private final ServerSocket server;

	FakeClamd(int port) throws IOException {
		this.server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().daemon().name("fake-clamd").start(this::serve);
	}

	int port() {
		return this.server.getLocalPort();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket socket = this.server.accept()) {
				answer(socket);
			}
			catch (SocketException ex) {
				return;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void answer(Socket socket) throws IOException {
		DataInputStream in = new DataInputStream(socket.getInputStream());
		StringBuilder command = new StringBuilder();
		int end = in.read();
		while (end != 0 && end != '\n' && end >= 0) {
			command.append((char) end);
			end = in.read();
		}
		String reply = switch (command.toString().substring(1)) {
			case "VERSIONCOMMANDS" -> COMMANDS;
			case "INSTREAM" -> verdict(in);
			default -> "UNKNOWN COMMAND";
		};
		socket.getOutputStream().write((reply + (char) end).getBytes(StandardCharsets.US_ASCII));
	}

	private static String verdict(DataInputStream in) throws IOException {
		StringBuilder content = new StringBuilder();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
		}
		return content.indexOf("EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE") >= 0 ? "stream: Eicar-Test-Signature FOUND"
				: "stream: OK";
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
