package io.cailian.apikit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * From where somebody comes, as far as limits count it. An IPv6 address counts with all
 * of its /64, which is one line's: whoever has one has all of them to choose from. Many a
 * line has a whole /56, so that one counts besides.
 */
public final class ClientNetwork {

	private static final int SUBNET_BYTES = 8;

	private static final int SITE_BYTES = 7;

	private ClientNetwork() {
	}

	/** The network of an address; what is no address is its own. */
	public static String of(String address) {
		return known(address)
			.map((known) -> (known instanceof Inet6Address six) ? network(six, SUBNET_BYTES) : known.getHostAddress())
			.orElse(address);
	}

	/** The network of up to 256 others an IPv6 address is in; empty for what has none. */
	static Optional<String> site(String address) {
		return known(address).filter(Inet6Address.class::isInstance).map((known) -> network(known, SITE_BYTES));
	}

	private static String network(InetAddress address, int bytes) {
		return HexFormat.of().formatHex(address.getAddress(), 0, bytes) + "/" + bytes * Byte.SIZE;
	}

	private static Optional<InetAddress> known(String address) {
		// with a colon it is an address as it stands, and no name is asked for
		if (address.indexOf(':') >= 0) {
			try {
				return Optional.of(InetAddress.getByName(withoutZone(address)));
			}
			catch (UnknownHostException notAnAddress) {
				return Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static String withoutZone(String address) {
		int zone = address.indexOf('%');
		return (zone < 0) ? address : address.substring(0, zone);
	}

}
