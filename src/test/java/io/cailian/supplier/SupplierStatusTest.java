package io.cailian.supplier;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.cailian.supplier.SupplierStatus.ACTIVE;
import static io.cailian.supplier.SupplierStatus.IMPORTED;
import static io.cailian.supplier.SupplierStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

class SupplierStatusTest {

	private static final Map<SupplierStatus, Set<SupplierStatus>> ALLOWED = Map.of(ACTIVE, Set.of(SUSPENDED), SUSPENDED,
			Set.of(ACTIVE), IMPORTED, Set.of(ACTIVE));

	@ParameterizedTest
	@MethodSource("matrix")
	void onlyTheListedMovesExist(SupplierStatus from, SupplierStatus to) {
		assertThat(from.mayMoveTo(to)).isEqualTo(ALLOWED.getOrDefault(from, Set.of()).contains(to));
	}

	static Stream<Arguments> matrix() {
		return Stream.of(SupplierStatus.values())
			.flatMap((from) -> Stream.of(SupplierStatus.values()).map((to) -> Arguments.of(from, to)));
	}

}
