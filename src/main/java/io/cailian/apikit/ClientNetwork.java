package io.cailian.apikit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * From where somebody comes, as far as limits count it. An IPv6 address counts with all
 * of its /64, which is one line's: whoever has one has all of them to choose from.
 */
public final class ClientNetwork {

	private static final int SUBNET_BYTES = 8;

	private ClientNetwork() {
	}

	/** The network of an address; what is no address is its own. */
	public static String of(String address) {
		// with a colon it is an address as it stands, and no name is asked for
		if (address.indexOf(':') >= 0) {
			try {
				InetAddress known = InetAddress.getByName(withoutZone(address));
				return (known instanceof Inet6Address six)
						? HexFormat.of().formatHex(six.getAddress(), 0, SUBNET_BYTES) + "/64" : known.getHostAddress();
			}
			catch (UnknownHostException notAnAddress) {
				return address;
			}
		}
		return address;
	}

	private static String withoutZone(String address) {
		int zone = address.indexOf('%');
		return (zone < 0) ? address : address.substring(0, zone);
	}

}
