package io.cailian.uikit;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.breadcrumbs.Breadcrumbs;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.messages.MessageInput;
import com.vaadin.flow.component.messages.MessageInputI18n;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;

/**
 * The texts that components carry themselves - months, upload states, "more options" -
 * from our bundles and in the reader's language. Labelled fields get theirs by
 * {@link Texts#label}; anything else that speaks passes through here once.
 */
public final class ComponentTexts {

	private static final int SUNDAY = 0;

	private static final int MONDAY = 1;

	private ComponentTexts() {
	}

	/** Gives the component its own texts; one without any is left as it is. */
	public static <C extends Component> C on(C component) {
		Texts.follow(component, (locale) -> apply(component, new Words(component, locale)));
		return component;
	}

	private static void apply(Component component, Words words) {
		switch (component) {
			case DatePicker picker -> {
				picker.setLocale(words.locale());
				picker.setI18n(calendar(words));
			}
			case DateTimePicker picker -> dateTime(picker, words);
			case TimePicker picker -> {
				picker.setLocale(words.locale());
				picker.setI18n(new TimePicker.TimePickerI18n().setBadInputErrorMessage(words.of("badTime")));
			}
			case EmailField field ->
				field.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(words.of("badEmail"))
					.setRequiredErrorMessage(words.of("required")));
			case Upload upload -> upload.setI18n(upload(words));
			case MenuBar bar -> bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(words.of("moreOptions")));
			case MultiSelectComboBox<?> box -> box.setI18n(choices(words));
			case LoginForm form -> form.setI18n(login(words));
			case AppLayout layout -> layout.setI18n(new AppLayout.AppLayoutI18n().setDrawer(words.of("drawer")));
			case SideNav navigation -> navigation.setI18n(new SideNav.SideNavI18n().setToggle(words.of("toggle")));
			case Breadcrumbs crumbs ->
				crumbs.setI18n(new Breadcrumbs.BreadcrumbsI18n().setMoreItems(words.of("moreSteps")));
			case Avatar avatar -> avatar.setI18n(new Avatar.AvatarI18n().setAnonymous(words.of("anonymous")));
			case MessageInput input ->
				input.setI18n(new MessageInputI18n().setMessage(words.of("message")).setSend(words.of("send")));
			default -> {
				// Has no texts of its own.
			}
		}
	}

	private static void dateTime(DateTimePicker picker, Words words) {
		picker.setLocale(words.locale());
		picker.setDatePickerI18n(calendar(words));
		picker.setI18n(new DateTimePicker.DateTimePickerI18n().setDateLabel(words.of("date"))
			.setTimeLabel(words.of("time"))
			.setBadInputErrorMessage(words.of("badDate"))
			.setIncompleteInputErrorMessage(words.of("incompleteDateTime"))
			.setRequiredErrorMessage(words.of("required")));
	}

	private static DatePicker.DatePickerI18n calendar(Words words) {
		DateFormatSymbols symbols = DateFormatSymbols.getInstance(words.locale());
		boolean chinese = words.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
		Function<String[], List<String>> days = (names) -> Arrays.stream(names).skip(1).limit(7).toList();
		List<String> shortDays = days.apply(symbols.getShortWeekdays());
		return new DatePicker.DatePickerI18n().setMonthNames(Arrays.stream(symbols.getMonths()).limit(12).toList())
			.setWeekdays(days.apply(symbols.getWeekdays()))
			.setWeekdaysShort(
					chinese ? shortDays.stream().map((day) -> day.substring(day.length() - 1)).toList() : shortDays)
			.setFirstDayOfWeek(chinese || !words.locale().getCountry().equals("US") ? MONDAY : SUNDAY)
			.setDateFormats("yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyyMMdd")
			.setToday(words.of("today"))
			.setCancel(words.of("cancel"))
			.setBadInputErrorMessage(words.of("badDate"))
			.setRequiredErrorMessage(words.of("required"));
	}

	private static MultiSelectComboBoxI18n choices(Words words) {
		return new MultiSelectComboBoxI18n().setCleared(words.of("choicesCleared"))
			.setFocused(words.of("choiceFocused"))
			.setSelected(words.of("choiceSelected"))
			.setDeselected(words.of("choiceDeselected"))
			.setTotal(words.of("choicesTotal"));
	}

	private static LoginI18n login(Words words) {
		LoginI18n texts = LoginI18n.createDefault();
		LoginI18n.Form form = texts.getForm();
		form.setTitle(words.of("signIn"));
		form.setUsername(words.of("userName"));
		form.setPassword(words.of("password"));
		form.setSubmit(words.of("signIn"));
		form.setForgotPassword(words.of("forgotPassword"));
		LoginI18n.ErrorMessage error = texts.getErrorMessage();
		error.setTitle(words.of("signInFailed"));
		error.setMessage(words.of("signInFailedHint"));
		error.setUsername(words.of("userNameMissing"));
		error.setPassword(words.of("passwordMissing"));
		return texts;
	}

	private static UploadI18N upload(Words words) {
		UploadI18N.DropFiles drop = new UploadI18N.DropFiles();
		drop.setOne(words.of("dropOne"));
		drop.setMany(words.of("dropMany"));
		UploadI18N.AddFiles add = new UploadI18N.AddFiles();
		add.setOne(words.of("addOne"));
		add.setMany(words.of("addMany"));
		UploadI18N.Uploading.Error failures = new UploadI18N.Uploading.Error();
		failures.setServerUnavailable(words.of("uploadUnavailable"));
		failures.setUnexpectedServerError(words.of("uploadFailed"));
		failures.setForbidden(words.of("uploadForbidden"));
		return new UploadI18N().setDropFiles(drop)
			.setAddFiles(add)
			.setError(new UploadI18N.Error().setTooManyFiles(words.of("tooManyFiles"))
				.setFileIsTooBig(words.of("fileTooBig"))
				.setIncorrectFileType(words.of("wrongFileType")))
			.setUploading(new UploadI18N.Uploading()
				.setStatus(new UploadI18N.Uploading.Status().setConnecting(words.of("connecting"))
					.setStalled(words.of("stalled"))
					.setProcessing(words.of("processing"))
					.setHeld(words.of("held")))
				.setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix(words.of("remaining"))
					.setUnknown(words.of("remainingUnknown")))
				.setError(failures))
			.setFile(new UploadI18N.File().setRetry(words.of("retry"))
				.setStart(words.of("start"))
				.setRemove(words.of("remove")))
			.setUnits(List.of("B", "kB", "MB", "GB", "TB"));
	}

	private record Words(Component component, Locale locale) {

		String of(String name) {
			return this.component.getTranslation(this.locale, "uikit.ComponentTexts." + name);
		}
	}

}
