package io.cailian.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.cailian.document.AttachmentId;
import io.cailian.onboarding.RegistrationForm;
import io.cailian.supplier.BankDetails;
import io.cailian.supplier.SupplierIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The invented companies of the demo. Three of them trade with us; the last has applied
 * and waits for its approval.
 */
enum DemoCompany {

	CHENGYUAN(OnBehalf.SUPPLIER1, "91320281MADEM0A01T", "江苏澄远电缆设备有限公司", "江苏省江阴市示范路 18 号", "电线电缆、水泵及配件、劳保用品", "何伟",
			"sales@chengyuan.example", "+86 510 5555 0101", "中国建设银行江阴支行", "6217001210055550101"),

	TAIHE(OnBehalf.SUPPLIER2, "91370100MADEM0B02Q", "山东泰河机电有限公司", "山东省济南市示范大街 66 号", "水泵、电机、低压电器、劳保用品", "林娜",
			"bid@taihe.example", "+86 531 5555 0102", "中国工商银行济南高新支行", "6222021602055550102"),

	HENGAN(OnBehalf.SUPPLIER3, "91310115MADEM0C03G", "上海衡安工矿物资有限公司", "上海市浦东新区示范路 200 弄 3 号", "劳保用品、煤炭、工矿备件", "马骏",
			"trade@hengan.example", "+86 21 5555 0103", "招商银行上海浦东支行", "6214850215550103"),

	JINLING(null, "91140100MADEM0D04G", "山西晋岭煤炭销售有限公司", "山西省太原市示范街 9 号", "动力煤、洗精煤", "郝建军", "office@jinling.example",
			"+86 351 5555 0104", "中国农业银行太原分行", "6228480665550104");

	static final List<DemoCompany> TRADING = List.of(CHENGYUAN, TAIHE, HENGAN);

	private final @Nullable OnBehalf person;

	private final SupplierIdentifier identifier;

	private final String name;

	private final String address;

	private final String category;

	private final String contact;

	private final String email;

	private final String phone;

	private final BankDetails bank;

	DemoCompany(@Nullable OnBehalf person, String code, String name, String address, String category, String contact,
			String email, String phone, String bankName, String bankAccount) {
		this.person = person;
		this.identifier = new SupplierIdentifier(SupplierIdentifier.CN_USCC, code);
		this.name = name;
		this.address = address;
		this.category = category;
		this.contact = contact;
		this.email = email;
		this.phone = phone;
		this.bank = new BankDetails(bankName, bankAccount, name);
	}

	/** Who acts for the company; nobody as long as it only applies. */
	Optional<OnBehalf> person() {
		return Optional.ofNullable(this.person);
	}

	SupplierIdentifier identifier() {
		return this.identifier;
	}

	RegistrationForm form(AttachmentId licence) {
		UUID application = UUID
			.nameUUIDFromBytes(("demo/application/" + this.identifier.value()).getBytes(StandardCharsets.UTF_8));
		return new RegistrationForm(application, this.identifier, this.name, "有限责任公司", "CN", this.address,
				this.category, this.contact, this.email, this.phone, this.bank, List.of(licence),
				Locale.SIMPLIFIED_CHINESE, true);
	}

}
