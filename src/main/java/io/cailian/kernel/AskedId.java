package io.cailian.kernel;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the id somebody asked for in what they called, so that a refusal tells which
 * document it was about.
 */
public final class AskedId {

	private static final Pattern ID = Pattern
		.compile("(?i)(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])");

	private AskedId() {
	}

	/** The first id in a path. */
	public static Optional<UUID> in(String path) {
		Matcher id = ID.matcher(path);
		return id.find() ? Optional.of(UUID.fromString(id.group())) : Optional.empty();
	}

	/** The first argument that is an id, or a record that wraps one. */
	public static Optional<UUID> among(@Nullable Object[] arguments) {
		return Arrays.stream(arguments)
			.<Object>flatMap(Stream::ofNullable)
			.map(AskedId::of)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<UUID> of(Object argument) {
		if (argument instanceof UUID id) {
			return Optional.of(id);
		}
		RecordComponent[] components = argument.getClass().getRecordComponents();
		if (components == null || components.length != 1 || components[0].getType() != UUID.class) {
			return Optional.empty();
		}
		try {
			components[0].getAccessor().setAccessible(true);
			return Optional.ofNullable((UUID) components[0].getAccessor().invoke(argument));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("cannot be read: " + components[0], ex);
		}
	}

}
