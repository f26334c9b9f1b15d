package io.cailian.identity;

import java.time.Instant;
import java.util.UUID;

import io.cailian.kernel.Ids;
import io.cailian.uikit.ListView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * How one person keeps one list under a name. The one without a name is how they left it.
 */
@Entity
@Table(name = "kept_view")
class KeptView {

	@Id
	@Column(name = "id")
	private UUID id;

	@Embedded
	private UserId owner;

	@Column(name = "list_key")
	private String list;

	@Column(name = "name")
	private String name;

	@Column(name = "query_string")
	private String query;

	@Column(name = "column_layout")
	private String columns;

	@Column(name = "preferred")
	private boolean preferred;

	@Column(name = "kept_at")
	private Instant keptAt;

	@Version
	@Column(name = "version")
	private @Nullable Long version;

	@SuppressWarnings("NullAway.Init")
	protected KeptView() {
	}

	KeptView(UserId owner, String list, ListView view, Instant at) {
		this.id = Ids.next();
		this.owner = owner;
		this.list = list;
		this.name = view.name();
		this.query = view.query();
		this.columns = view.columns();
		this.preferred = view.preferred();
		this.keptAt = at;
	}

	void keep(ListView view, Instant at) {
		this.query = view.query();
		this.columns = view.columns();
		this.preferred = view.preferred();
		this.keptAt = at;
	}

	/** Another view is preferred from now on. */
	void stepBack() {
		this.preferred = false;
	}

	String name() {
		return this.name;
	}

	ListView view() {
		return new ListView(this.name, this.query, this.columns, this.preferred);
	}

}
