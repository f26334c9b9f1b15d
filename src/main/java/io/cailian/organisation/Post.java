package io.cailian.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A named duty in the company that people hold, one after the other or several at once.
 * Its code never changes, for approval rules name it; its names may. A retired post is
 * held by nobody and offered no more, until it is reinstated.
 */
@Entity
@Table(name = "organisation_post")
class Post {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PostId id;

	@Column(name = "code")
	private String code;

	@Column(name = "name_zh")
	private String nameZh;

	@Column(name = "name_en")
	private String nameEn;

	@Column(name = "retired")
	private boolean retired;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected Post() {
	}

	static Post create(PostDraft draft) {
		Post post = new Post();
		post.id = draft.id();
		post.code = draft.code().value();
		post.nameZh = draft.nameZh();
		post.nameEn = draft.nameEn();
		return post;
	}

	void rename(String newNameZh, String newNameEn) {
		this.nameZh = newNameZh;
		this.nameEn = newNameEn;
	}

	void retire() {
		this.retired = true;
	}

	void reinstate() {
		this.retired = false;
	}

	PostId id() {
		return this.id;
	}

	boolean isRetired() {
		return this.retired;
	}

	long version() {
		return (this.version != null) ? this.version : 0;
	}

	PostLine line() {
		return new PostLine(new PostCode(this.code), this.nameZh, this.nameEn);
	}

}
