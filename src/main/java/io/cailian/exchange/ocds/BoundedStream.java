package io.cailian.exchange.ocds;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error as soon as more bytes come than allowed. */
final class BoundedStream extends FilterInputStream {

	private long left;

	private boolean exceeded;

	BoundedStream(InputStream in, long limit) {
		super(in);
		this.left = limit;
	}

	@Override
	public int read() throws IOException {
		int read = super.read();
		if (read >= 0) {
			count(1);
		}
		return read;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int read = super.read(bytes, offset, length);
		if (read > 0) {
			count(read);
		}
		return read;
	}

	boolean exceeded() {
		return this.exceeded;
	}

	private void count(int read) throws IOException {
		this.left -= read;
		if (this.left < 0) {
			this.exceeded = true;
			throw new IOException("The file is larger than allowed");
		}
	}

}
