package io.cailian.document;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import io.cailian.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hands a file in: a person with an account, or somebody without from a network. An
 * IPv6 address counts with all of its subnet, which is one line's.
 */
record Giver(@Nullable UserId person, @Nullable String network) {

	private static final Logger LOG = LoggerFactory.getLogger(Giver.class);

	private static final int SUBNET_BYTES = 8;

	private static final int MAX_LENGTH = 64;

	static Giver person(UserId id) {
		return new Giver(id, null);
	}

	static Giver stranger(String address) {
		return new Giver(null, networkOf(address));
	}

	private static String networkOf(String address) {
		try {
			// with a colon it is an address as it stands, and no name is asked for
			if (address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six) {
				return HexFormat.of().formatHex(six.getAddress(), 0, SUBNET_BYTES) + "/64";
			}
		}
		catch (UnknownHostException notAnAddress) {
			LOG.debug("{} is no address", address);
		}
		return address.substring(0, Math.min(address.length(), MAX_LENGTH));
	}

}
