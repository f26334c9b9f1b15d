package io.cailian.sourcing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TitleWordsTest {

	@Test
	void latinWordsAreLoweredAndChineseTextGivesCharactersAndPairs() {
		assertThat(TitleWords.of("Office-Supplies 2026年办公")).containsExactly("office", "supplies", "2026", "年", "办",
				"年办", "公", "办公");
	}

	@Test
	void whatIsTypedWantsPairsOnlyUnlessASingleCharacter() {
		assertThat(TitleWords.wanted("办公用品")).containsExactly("办公", "公用", "用品");
		assertThat(TitleWords.wanted("纸 A4")).containsExactly("纸", "a4");
	}

	@Test
	void rareCharactersAndFullWidthFormsAreFound() {
		assertThat(TitleWords.of("𠮷田")).contains("𠮷", "𠮷田");
		assertThat(TitleWords.of("ＡＢＣ１２")).containsExactly("abc12");
	}

	@Test
	void everyWantedWordOfATitleIsAmongItsWords() {
		String title = "2026 Q1 服务器 server-rack (DELL) 采购𠮷";

		assertThat(TitleWords.of(title)).containsAll(TitleWords.wanted(title));
	}

	@Test
	void longWordsAreCutAlike() {
		String typed = "x".repeat(60);

		assertThat(TitleWords.of(typed)).containsExactly("x".repeat(TitleWords.MAX_LENGTH));
		assertThat(TitleWords.wanted(typed)).isEqualTo(TitleWords.of(typed));
	}

}
