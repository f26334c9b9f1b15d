package io.cailian.identity;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.ClaimAccessor;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNamesTest {

	@Test
	void aChineseNameHasTheFamilyFirstInEveryLanguage() {
		assertThat(names("芳", "王")).isEqualTo(new PersonNames("王芳", "王芳"));
	}

	@Test
	void aRareCharacterIsChineseToo() {
		assertThat(names("㛃", "𠮷")).isEqualTo(new PersonNames("𠮷㛃", "𠮷㛃"));
	}

	@Test
	void aLatinNameIsTurnedRoundForChineseReaders() {
		assertThat(names("Fang", "Wang")).isEqualTo(new PersonNames("Wang Fang", "Fang Wang"));
	}

	@Test
	void oneNameAloneIsEnough() {
		assertThat(names("", "Wang")).isEqualTo(new PersonNames("Wang", "Wang"));
		assertThat(names("芳", "")).isEqualTo(new PersonNames("芳", "芳"));
	}

	@Test
	void withoutNamesTheAccountHasToDo() {
		ClaimAccessor token = () -> Map.of("preferred_username", "wang.fang", "sub", "4711");

		assertThat(PersonNames.of(token)).isEqualTo(new PersonNames("wang.fang", "wang.fang"));
	}

	@Test
	void anEndlessNameIsCutBetweenCharacters() {
		assertThat(names("𠮷".repeat(150), "").zh()).isEqualTo("𠮷".repeat(100));
	}

	private static PersonNames names(String given, String family) {
		Map<String, Object> claims = new HashMap<>(Map.of("sub", "4711"));
		claims.put("given_name", given);
		claims.put("family_name", family);
		ClaimAccessor token = () -> claims;
		return PersonNames.of(token);
	}

}
