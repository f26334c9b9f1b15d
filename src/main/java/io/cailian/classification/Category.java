package io.cailian.classification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.cailian.kernel.RuleViolation;
import io.cailian.uikit.Pinyin;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing the company buys, in its place in the tree of its scheme. It may be
 * renamed and moved; a retired one is offered nowhere any more but stays where it was
 * named. The path keeps the codes from the root, so that the tree can be read in order
 * and whatever lies under a category found at once.
 */
@Entity
@Table(name = "category")
class Category {

	static final int MAX_DEPTH = 10;

	static final String STEP = "#";

	private static final int MAX_SEARCH_TEXT = 2000;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CategoryId id;

	@Column(name = "scheme")
	private String scheme;

	@Column(name = "code")
	private String code;

	@Column(name = "scheme_version")
	private String schemeVersion;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "parent_id"))
	private @Nullable CategoryId parent;

	@Column(name = "path")
	private String path;

	@Column(name = "search_text")
	private String searchText;

	@Column(name = "retired_at")
	private @Nullable Instant retiredAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Category() {
	}

	static Category add(CategoryDraft draft, @Nullable Category parent) {
		Category category = new Category();
		category.id = draft.id();
		category.scheme = draft.scheme();
		category.code = draft.code();
		category.schemeVersion = draft.schemeVersion();
		category.rename(draft.names());
		category.moveUnder(parent);
		return category;
	}

	void rename(CategoryNames names) {
		this.nameZh = names.zh();
		this.nameEn = names.en();
		String found = this.code.toLowerCase(Locale.ROOT) + " " + Pinyin.searchText(names.zh()) + " "
				+ Pinyin.searchText(names.en());
		this.searchText = found.substring(0, Math.min(MAX_SEARCH_TEXT, found.length()));
	}

	void takeFrom(String edition) {
		this.schemeVersion = edition;
	}

	/** Puts it under another category, or at the root; what lies under it comes along. */
	void moveUnder(@Nullable Category newParent) {
		if (newParent == null) {
			this.parent = null;
			this.path = this.scheme + STEP + this.code;
			return;
		}
		if (!newParent.scheme.equals(this.scheme)) {
			throw new RuleViolation("classification.Category.otherScheme", newParent.scheme);
		}
		if (newParent.id.equals(this.id) || (this.path != null && newParent.isUnder(this.path))) {
			throw new RuleViolation("classification.Category.underItself");
		}
		if (newParent.depth() >= MAX_DEPTH) {
			throw new RuleViolation("classification.Category.tooDeep", MAX_DEPTH);
		}
		this.parent = newParent.id;
		this.path = newParent.path + STEP + this.code;
	}

	/** Follows a category above that has moved. */
	void follow(String oldPath, String newPath) {
		String moved = newPath + this.path.substring(oldPath.length());
		if (depthOf(moved) > MAX_DEPTH) {
			throw new RuleViolation("classification.Category.tooDeep", MAX_DEPTH);
		}
		this.path = moved;
	}

	void retire(Instant at) {
		if (this.retiredAt == null) {
			this.retiredAt = at;
		}
	}

	void reinstate() {
		this.retiredAt = null;
	}

	boolean isUnder(String otherPath) {
		return this.path.startsWith(otherPath + STEP);
	}

	int depth() {
		return depthOf(this.path);
	}

	private static int depthOf(String path) {
		return path.split(STEP).length - 1;
	}

	/** The paths of the categories above, the root's first. */
	List<String> pathsAbove() {
		List<String> above = new ArrayList<>();
		String[] codes = this.path.split(STEP);
		StringBuilder next = new StringBuilder(codes[0]);
		for (int i = 1; i < codes.length - 1; i++) {
			above.add(next.append(STEP).append(codes[i]).toString());
		}
		return above;
	}

	CategoryId id() {
		return this.id;
	}

	String scheme() {
		return this.scheme;
	}

	String code() {
		return this.code;
	}

	String schemeVersion() {
		return this.schemeVersion;
	}

	CategoryNames names() {
		return new CategoryNames(this.nameZh, this.nameEn);
	}

	Optional<CategoryId> parent() {
		return Optional.ofNullable(this.parent);
	}

	String path() {
		return this.path;
	}

	boolean isRetired() {
		return this.retiredAt != null;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	CategoryDetails details(List<CategoryNames> above, boolean hasChildren) {
		return new CategoryDetails(this.id, this.scheme, this.code, this.schemeVersion, names(), this.parent, above,
				isRetired(), hasChildren, version());
	}

}
