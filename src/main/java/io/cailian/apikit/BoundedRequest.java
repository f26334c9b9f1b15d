package io.cailian.apikit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body cannot be read beyond a limit, also when it did not say its
 * length.
 */
class BoundedRequest extends HttpServletRequestWrapper {

	private final long maxBytes;

	BoundedRequest(HttpServletRequest request, long maxBytes) {
		super(request);
		this.maxBytes = maxBytes;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return new BoundedStream(super.getInputStream(), this.maxBytes);
	}

	@Override
	public BufferedReader getReader() throws IOException {
		String encoding = getCharacterEncoding();
		Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
		return new BufferedReader(new InputStreamReader(getInputStream(), charset));
	}

	private static final class BoundedStream extends ServletInputStream {

		private final ServletInputStream body;

		private final long maxBytes;

		private long taken;

		private BoundedStream(ServletInputStream body, long maxBytes) {
			this.body = body;
			this.maxBytes = maxBytes;
		}

		@Override
		public int read() throws IOException {
			int read = this.body.read();
			count((read < 0) ? 0 : 1);
			return read;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			int read = this.body.read(target, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

		private void count(int bytes) throws IOException {
			this.taken += bytes;
			if (this.taken > this.maxBytes) {
				throw new BodyTooLarge(this.maxBytes);
			}
		}

	}

}
