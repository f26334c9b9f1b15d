package io.cailian.demo;

import java.util.List;
import java.util.Set;

import io.cailian.identity.AccountOpening;
import io.cailian.identity.OfferedAccounts;
import io.cailian.identity.Person;
import io.cailian.identity.Roles;
import io.cailian.identity.UserId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The twelve people of the demo, one for each seat at the table.
 */
@Component
@DemoMode
class DemoPeople implements OfferedAccounts {

	static final String PASSWORD = "cailian-demo";

	static final List<DemoPerson> ALL = List.of(person("buyer", "李静", "Li Jing", Roles.BUYER),
			person("buyer2", "周凯", "Zhou Kai", Roles.BUYER),
			person("manager", "陈国强", "Chen Guoqiang", Roles.PURCHASING_MANAGER),
			person("approver", "王芳", "Wang Fang", Roles.APPROVER), person("finance", "刘敏", "Liu Min", Roles.FINANCE),
			person("finance2", "高洁", "Gao Jie", Roles.FINANCE), person("legal", "赵律", "Zhao Lü", Roles.LEGAL),
			person("auditor", "孙正", "Sun Zheng", Roles.AUDITOR), person("admin", "吴磊", "Wu Lei", Roles.ADMIN),
			person("requester", "郑欣", "Zheng Xin", Roles.REQUESTER),
			person("supplier1", "何伟", "He Wei", Roles.SUPPLIER), person("supplier2", "林娜", "Lin Na", Roles.SUPPLIER),
			person("supplier3", "马骏", "Ma Jun", Roles.SUPPLIER));

	private final AccountOpening accounts;

	DemoPeople(AccountOpening accounts) {
		this.accounts = accounts;
	}

	/** Opens the accounts that are missing; others, and changed passwords, stay. */
	@Transactional
	void open() {
		OnBehalf.ADMIN.run(() -> {
			for (DemoPerson each : ALL) {
				if (this.accounts.open(each.person(), Set.of(each.role()))) {
					this.accounts.setPassword(each.person().id(), PASSWORD);
				}
			}
		});
	}

	@Override
	public List<Account> accounts() {
		return ALL.stream().map((each) -> new Account(each.person().id(), each.role())).toList();
	}

	@Override
	public String password() {
		return PASSWORD;
	}

	private static DemoPerson person(String id, String nameZh, String nameEn, String role) {
		return new DemoPerson(new Person(new UserId(id), nameZh, nameEn, id + "@cailian.example"), role);
	}

	record DemoPerson(Person person, String role) {
	}

}
