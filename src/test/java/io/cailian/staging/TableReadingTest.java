package io.cailian.staging;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;

import io.cailian.kernel.RuleViolation;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableReadingTest {

	private static final String CSV = "名称,数量\n𠮷田㛃\"\"商行,3\n";

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void csvIsReadInTheCharactersItIsWrittenIn(String charset) {
		assertThat(Tables.read(Tables.csv("名称,数量\n𠮷田㛃商行,3\n", Charset.forName(charset)))).containsExactly("1:名称|数量",
				"2:𠮷田㛃商行|3");
	}

	@Test
	void theMarkOfUtf8IsNoPartOfTheFirstHead() {
		assertThat(Tables.read(Tables.csv("\uFEFF名称,数量\na,3\n"))).containsExactly("1:名称|数量", "2:a|3");
	}

	@Test
	void quotedLineBreaksStayInTheirCellAndLinesAreCounted() {
		assertThat(Tables.read(Tables.csv("a,b\r\n\"one\ntwo\",\"x\"\"y\"\r\n\r\nlast,1\r\n"))).containsExactly("1:a|b",
				"2:one\ntwo|x\"y", "5:last|1");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t", "," })
	void theDelimiterIsFound(String delimiter) {
		assertThat(Tables.read(Tables.csv("a" + delimiter + "b\n1" + delimiter + "2\n"))).containsExactly("1:a|b",
				"2:1|2");
	}

	@Test
	void aWorkbookIsReadAsPeopleSeeIt() {
		ReceivedTable file = Tables.workbook((sheet) -> {
			Row heads = sheet.createRow(0);
			heads.createCell(0).setCellValue("名称");
			heads.createCell(5).setCellValue("末列");
			Row row = sheet.createRow(2);
			row.createCell(0).setCellValue("=1+1 is text");
			row.createCell(1).setCellValue(1234.5);
			CellStyle day = sheet.getWorkbook().createCellStyle();
			day.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
			row.createCell(2).setCellValue(LocalDate.of(2026, 2, 28));
			row.getCell(2).setCellStyle(day);
			row.createCell(3).setCellFormula("B3*2");
			row.createCell(4).setCellValue(true);
			row.createCell(5).setCellValue(6222021234567890123d);
			sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
		});

		assertThat(Tables.read(file)).containsExactly("1:名称|||||末列",
				"3:=1+1 is text|1234.5|2026-02-28|2469|TRUE|6.22202123456789E+18");
	}

	@Test
	void theNameMustAgreeWithTheContent() {
		refused(Tables.file("table.xlsx", CSV.getBytes(StandardCharsets.UTF_8)), "staging.File.contentDiffers");
		refused(Tables.file("table.csv", Tables.zip((zip) -> Tables.entry(zip, "a", "b"))),
				"staging.File.contentDiffers");
		refused(Tables.file("table.pdf", CSV.getBytes(StandardCharsets.UTF_8)), "staging.File.contentDiffers");
	}

	@Test
	void whatIsNoTableIsRefused() {
		refused(Tables.file("old.xls", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2 }),
				"staging.File.oldFormat");
		refused(Tables.file("table.csv", new byte[] { 1, 0, 2, 0, 3 }), "staging.File.noText");
		refused(Tables.file("table.xlsx", Tables.zip((zip) -> Tables.entry(zip, "word/document.xml", "<a/>"))),
				"staging.File.noWorkbook");
		refused(Tables.file("table.xlsx", new byte[] { 'P', 'K', 3, 4, 9, 9, 9 }), "staging.File.damaged");
		refused(Tables.file("table.csv", "\n\n \n".getBytes(StandardCharsets.UTF_8)), "staging.File.empty");
		refused(Tables.file("table.csv", "a,b\n\"never closed,1\n".getBytes(StandardCharsets.UTF_8)),
				"staging.File.damaged");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Tables.file("table.csv", new byte[0]))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("staging.File.empty"));
	}

	@Test
	void anArchiveThatSwellsIsNotUnpacked() {
		byte[] bomb = Tables.zip((zip) -> {
			Tables.entry(zip, "xl/workbook.xml", "<workbook/>");
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 64; i++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		});
		byte[] crowd = Tables.zip((zip) -> {
			Tables.entry(zip, "xl/workbook.xml", "<workbook/>");
			for (int i = 0; i < 1_200; i++) {
				Tables.entry(zip, "xl/part" + i, "");
			}
		});

		refused(Tables.file("table.xlsx", bomb), "staging.File.unpacksTooLarge");
		refused(Tables.file("table.xlsx", crowd), "staging.File.unpacksTooLarge");
	}

	@Test
	void entitiesOfAnXmlPartAreNotFollowed() {
		byte[] hostile = Tables.zip((zip) -> {
			Tables.entry(zip, "[Content_Types].xml",
					"""
							<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
							<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
							<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
			Tables.entry(zip, "_rels/.rels",
					"""
							<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
							Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
			Tables.entry(zip, "xl/_rels/workbook.xml.rels",
					"""
							<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
							Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
			Tables.entry(zip, "xl/workbook.xml",
					"""
							<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
							xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""");
			Tables.entry(zip, "xl/worksheets/sheet1.xml", """
					<?xml version="1.0"?><!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
					<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
					<row r="1"><c r="A1" t="inlineStr"><is><t>x&secret;</t></is></c></row></sheetData></worksheet>""");
		});

		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Tables.read(Tables.file("table.xlsx", hostile)))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("staging.File.damaged"));
	}

	@Test
	void limitsHold() {
		refused(Tables.csv("a,".repeat(101) + "\n"), "staging.File.tooManyColumns");
		refused(Tables.csv("a\n" + "x".repeat(4_001) + "\n"), "staging.File.cellTooLong");
		refused(Tables.csv("a\n" + "1\n".repeat(200_001)), "staging.File.tooManyRows");
		assertThat(Tables.read(Tables.csv("a\n" + "1\n".repeat(200_000)))).hasSize(200_001);
	}

	private static void refused(ReceivedTable file, String key) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> Tables.read(file))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo(key));
	}

}
