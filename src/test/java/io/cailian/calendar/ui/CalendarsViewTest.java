package io.cailian.calendar.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.cailian.IntegrationTest;
import io.cailian.ScreenTest;
import io.cailian.calendar.CalendarAdministration;
import io.cailian.calendar.CalendarDetails;
import io.cailian.calendar.CalendarId;
import io.cailian.calendar.DayKind;
import io.cailian.calendar.SpecialDay;
import io.cailian.calendar.WorkTime;
import io.cailian.calendar.WorkingWeek;
import io.cailian.identity.Roles;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The calendar of a country on its screen.
 */
@IntegrationTest
@WithMockUser(username = "admin", roles = Roles.ADMIN)
@SuppressWarnings("NullAway.Init")
class CalendarsViewTest extends ScreenTest {

	private static final WorkingWeek WEEK = new WorkingWeek(Optional.empty(), Set.of(DayOfWeek.SUNDAY),
			List.of(new WorkTime(LocalTime.of(8, 0), LocalTime.of(16, 0))));

	@Autowired
	private CalendarAdministration administration;

	@Test
	void aYearIsShownAtAGlanceAndDayByDay() {
		open("calendars?country=CN&year=2026");

		assertThat(page()).contains("星期六、星期日", "09:00–12:00 · 13:00–18:00", "Asia/Shanghai");
		assertThat(rows()).isEqualTo(39);
		assertThat(row(0)).contains("2026-01-01", "元旦", "节假日", "国务院办公厅");
		assertThat(classesOf("春节")).hasSize(9).allMatch((names) -> names.endsWith("off holiday"));
		assertThat(classesOf("春节调休上班")).hasSize(2)
			.allMatch((names) -> names.contains("make-up") && !names.contains("off"));
		speak(Locale.ENGLISH);
		assertThat(page()).contains("Saturday, Sunday", "January");
		assertThat(row(0)).contains("1 Jan 2026", "New Year", "Holiday");
	}

	@Test
	void aYearWithoutHolidaysSaysSo() {
		calendar("IS");
		open("calendars?country=IS&year=2026");

		assertThat(rows()).isZero();
		assertThat(page()).contains("这一年没有节假日");
	}

	@Test
	void daysInARowAreMarkedEditedAndUnmarked() {
		CalendarId id = calendar("MT").id();
		open("calendars?country=MT&year=2026");
		press("标记日期");
		press("保存");
		assertThat(dialog()).contains("此项必填");
		date("第一天").setValue(LocalDate.of(2026, 12, 24));
		date("最后一天").setValue(LocalDate.of(2026, 12, 23));
		type("中文名称", "圣诞节");
		type("英文名称", "Christmas");
		press("保存");
		assertThat(dialog()).contains("最后一天不能早于第一天");
		date("最后一天").setValue(LocalDate.of(2026, 12, 26));
		press("保存");
		assertThat(find("MT").daysOf(2026)).extracting(SpecialDay::day)
			.containsExactly(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26));

		pressInFirstRow("修改");
		type("中文名称", "平安夜");
		press("保存");
		assertThat(row(0)).contains("2026-12-24", "平安夜");

		pressInFirstRow("取消标记");
		press("取消标记");
		assertThat(rows()).isEqualTo(2);
		assertThat(find("MT").id()).isEqualTo(id);
	}

	@Test
	@SuppressWarnings("unchecked")
	void aCalendarIsOpenedAndItsWeekChanged() {
		open("calendars");
		press("新建日历");
		press("保存");
		assertThat(dialog()).contains("此项必填");
		ComboBox<String> country = (ComboBox<String>) find(ComboBox.class).withLabel("国家或地区").last();
		country.setValue("CN");
		press("保存");
		assertThat(dialog()).contains("该国家或地区已有日历");
		country.setValue("AD");
		CheckboxGroup<DayOfWeek> daysOff = find(CheckboxGroup.class).withLabel("每周休息日").single();
		daysOff.setValue(Set.of(DayOfWeek.values()));
		press("保存");
		assertThat(dialog()).contains("每周至少有一天工作");
		daysOff.setValue(Set.of(DayOfWeek.SUNDAY));
		press("保存");
		assertThat(find("AD").week().daysOff()).containsExactly(DayOfWeek.SUNDAY);

		open("calendars?country=AD");
		press("修改工作周");
		find(TimePicker.class).withLabel("结束").last().setValue(LocalTime.of(12, 0));
		press("保存");
		assertThat(dialog()).contains("结束时间须晚于开始时间");
		find(TimePicker.class).withLabel("结束").last().setValue(LocalTime.of(17, 30));
		press("保存");
		assertThat(page()).contains("09:00–12:00 · 13:00–17:30", "Asia/Shanghai");
	}

	@Test
	void theWayToTheTableOfAYearIsShort() {
		open("calendars");
		String way = find(Anchor.class).withText("导入表格").single().getHref();
		open(way);

		assertThat(find(Select.class).withLabel("数据种类").single().getValue()).asString().contains("calendar-days");
	}

	@Test
	void missingYearsAreToldOnTheScreen() {
		boolean late = !this.administration.behind().isEmpty();
		open("calendars");

		assertThat(page().contains("节假日尚未录全")).isEqualTo(late);
	}

	@Test
	@WithMockUser(username = "auditor", roles = Roles.AUDITOR)
	void anAuditorReadsCalendarsAndChangesNone() {
		open("calendars?country=CN&year=2026");

		assertThat(row(0)).contains("2026-01-01", "元旦");
		assertThat(find(Grid.class).single().getColumns()).hasSize(5);
		for (String text : List.of("标记日期", "新建日历", "修改工作周")) {
			assertThat(find(Button.class).withText(text).all()).as(text).isEmpty();
		}
		assertThat(find(Anchor.class).withText("导入表格").all()).isEmpty();
		CalendarDetails china = find("CN");
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.administration.unmark(china.id(), LocalDate.of(2026, 1, 1), china.version()));
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> calendar("SM"));
	}

	@Test
	void aYearCountsAsEnteredFromFiveDaysOffAndTheBannerNamesIt() {
		int year = this.administration.today().getYear();
		CalendarDetails calendar = calendar("FO");
		assertThat(gaps("FO")).isEmpty();

		calendar = off(calendar, LocalDate.of(year, 3, 1), 4);
		assertThat(gaps("FO")).contains(year);
		open("calendars");
		assertThat(page()).contains("法罗群岛" + year + "年");

		off(calendar, LocalDate.of(year, 3, 5), 1);
		assertThat(gaps("FO")).doesNotContain(year);
	}

	private List<Integer> gaps(String country) {
		return this.administration.behind()
			.stream()
			.filter((gap) -> gap.country().equals(country))
			.flatMap((gap) -> gap.years().stream())
			.toList();
	}

	private CalendarDetails off(CalendarDetails calendar, LocalDate first, int days) {
		return this.administration.mark(calendar.id(),
				first.datesUntil(first.plusDays(days))
					.map((day) -> new SpecialDay(day, DayKind.HOLIDAY, "节日", "Holiday", ""))
					.toList(),
				calendar.version());
	}

	private CalendarDetails calendar(String country) {
		return this.administration.open(CalendarId.next(), country, WEEK);
	}

	private CalendarDetails find(String country) {
		return this.administration.find(country).orElseThrow();
	}

	private DatePicker date(String label) {
		return find(DatePicker.class).withLabel(label).single();
	}

	private List<String> classesOf(String title) {
		return find(Span.class).all()
			.stream()
			.filter((span) -> title.equals(span.getTitle().orElse("")))
			.map((span) -> String.join(" ", span.getClassNames()))
			.toList();
	}

	private void pressInFirstRow(String text) {
		Component actions = test(find(Grid.class).single()).getCellComponent(0, 5);
		actions.getChildren()
			.map(Button.class::cast)
			.filter((button) -> button.getText().equals(text))
			.forEach(Button::click);
		roundTrip();
	}

}
