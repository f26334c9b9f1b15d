package io.cailian.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The index on disk, by which items are found. It knows no database; with each commit it
 * keeps up to which change it has followed.
 */
final class ItemIndex implements Closeable {

	static final String CODE = "code";

	static final String NAME = "name";

	static final String WORD = "word";

	static final String TOLD = "told";

	static final String SOUND = "sound";

	static final String SOUND_PAIR = "soundPair";

	static final String INITIALS = "initials";

	static final String CATEGORY = "category";

	static final String STATUS = "status";

	static final String CHOSEN = "chosen";

	/** Followed by the code of the attribute. */
	static final String NUMBER = "number.";

	private static final String ID = "id";

	private static final String LENGTH = "length";

	private static final String FOLLOWED = "followed";

	private static final String FORM = "form";

	/** Changes with what is kept of an item: an index of another form is built anew. */
	private static final String PRESENT_FORM = "1";

	private static final double MEMORY_MB = 64;

	private static final Sort BY_RANK = new Sort(SortField.FIELD_SCORE, new SortField(LENGTH, SortField.Type.LONG),
			new SortField(CODE, SortField.Type.STRING));

	private static final Sort BY_CODE = new Sort(new SortField(CODE, SortField.Type.STRING));

	private final FSDirectory directory;

	private final IndexWriter writer;

	private final SearcherManager searchers;

	private ItemIndex(FSDirectory directory) throws IOException {
		this.directory = directory;
		this.writer = new IndexWriter(directory,
				new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(MEMORY_MB).setCommitOnClose(false));
		this.searchers = new SearcherManager(this.writer, new SearcherFactory());
	}

	/**
	 * Opens the index, or an empty one where there is none.
	 * @throws IOException if it is broken, or somebody else has it open
	 */
	static ItemIndex open(Path directory) throws IOException {
		FSDirectory files = FSDirectory.open(Files.createDirectories(directory));
		try {
			return new ItemIndex(files);
		}
		catch (IOException | RuntimeException ex) {
			files.close();
			throw ex;
		}
	}

	/**
	 * Up to which change the last commit has followed; nothing if the index was never
	 * built, or in another form.
	 */
	OptionalLong followed() {
		Iterable<Map.Entry<String, String>> kept = this.writer.getLiveCommitData();
		String form = "";
		OptionalLong followed = OptionalLong.empty();
		if (kept != null) {
			for (Map.Entry<String, String> entry : kept) {
				if (entry.getKey().equals(FOLLOWED)) {
					followed = OptionalLong.of(Long.parseLong(entry.getValue()));
				}
				else if (entry.getKey().equals(FORM)) {
					form = entry.getValue();
				}
			}
		}
		return form.equals(PRESENT_FORM) ? followed : OptionalLong.empty();
	}

	/** Puts an item in the place of what there is of it. */
	void put(IndexedItem item) throws IOException {
		this.writer.updateDocument(new Term(ID, item.id().toString()), document(item));
	}

	/** Adds an item of which there is nothing yet. */
	void add(IndexedItem item) throws IOException {
		this.writer.addDocument(document(item));
	}

	void remove(ItemId id) throws IOException {
		this.writer.deleteDocuments(new Term(ID, id.toString()));
	}

	/** Takes everything out; searches go on finding it until {@link #refresh}. */
	void clear() throws IOException {
		this.writer.deleteAll();
	}

	/** Has searches find what was put and removed. */
	void refresh() throws IOException {
		this.searchers.maybeRefreshBlocking();
	}

	/** Keeps everything so far, so that a crash loses nothing up to this change. */
	void commit(long followed) throws IOException {
		this.writer.setLiveCommitData(Map.of(FOLLOWED, String.valueOf(followed), FORM, PRESENT_FORM).entrySet());
		this.writer.commit();
	}

	int size() throws IOException {
		return searched((searcher) -> searcher.getIndexReader().numDocs());
	}

	/**
	 * The best of what is found.
	 * @param ranked whether by how well they are found, or by their codes
	 * @param counted up to how many are counted
	 */
	Hits find(Query query, boolean ranked, int offset, int limit, int counted) throws IOException {
		return searched((searcher) -> {
			if (limit == 0) {
				int count = searcher.count(query);
				return new Hits(List.of(), Math.min(count, counted), count > counted);
			}
			TopFieldDocs found = searcher.search(query,
					new TopFieldCollectorManager(ranked ? BY_RANK : BY_CODE, offset + limit, counted));
			List<ItemId> ids = new ArrayList<>();
			for (int place = offset; place < found.scoreDocs.length; place++) {
				ScoreDoc hit = found.scoreDocs[place];
				Document document = searcher.storedFields().document(hit.doc, Set.of(ID));
				ids.add(new ItemId(UUID.fromString(Optional.ofNullable(document.get(ID)).orElseThrow())));
			}
			boolean more = found.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO
					|| found.totalHits.value() > counted;
			return new Hits(ids, (int) Math.min(found.totalHits.value(), counted), more);
		});
	}

	private <T> T searched(Search<T> search) throws IOException {
		IndexSearcher searcher = this.searchers.acquire();
		try {
			return search.in(searcher);
		}
		finally {
			this.searchers.release(searcher);
		}
	}

	private static Document document(IndexedItem item) {
		Document document = new Document();
		String code = ItemWords.plain(item.code());
		document.add(new StringField(ID, item.id().toString(), Field.Store.YES));
		document.add(new StringField(CODE, code, Field.Store.NO));
		document.add(new SortedDocValuesField(CODE, new BytesRef(code)));
		document.add(new NumericDocValuesField(LENGTH, item.names().zh().length()));
		document.add(new StringField(CATEGORY, item.category().toString(), Field.Store.NO));
		document.add(new StringField(STATUS, item.status().name(), Field.Store.NO));
		Stream.of(item.names().zh(), item.names().en())
			.map(ItemWords::plain)
			.distinct()
			.forEach((name) -> document.add(new StringField(NAME, name, Field.Store.NO)));
		String names = item.names().zh() + "\n" + item.names().en();
		ItemWords.terms(names).forEach((word) -> document.add(new StringField(WORD, word, Field.Store.NO)));
		ItemWords.terms(item.told()).forEach((word) -> document.add(new StringField(TOLD, word, Field.Store.NO)));
		ItemWords.Sounds sounds = ItemWords.sounds(item.names().zh());
		sounds.whole().forEach((sound) -> document.add(new StringField(SOUND, sound, Field.Store.NO)));
		sounds.initials().forEach((sound) -> document.add(new StringField(INITIALS, sound, Field.Store.NO)));
		sounds.pairs().forEach((sound) -> document.add(new StringField(SOUND_PAIR, sound, Field.Store.NO)));
		item.chosen()
			.forEach((attribute, value) -> document
				.add(new StringField(CHOSEN, attribute + "=" + value, Field.Store.NO)));
		item.numbers()
			.forEach((attribute, number) -> document
				.add(new LongPoint(NUMBER + attribute, ItemQuestion.scaled(number))));
		return document;
	}

	/** Gives up what was not committed and lets go of the files. */
	@Override
	public void close() throws IOException {
		this.searchers.close();
		this.writer.rollback();
		this.directory.close();
	}

	/** A way to ask the index as it stands. */
	@FunctionalInterface
	private interface Search<T> {

		T in(IndexSearcher searcher) throws IOException;

	}

	/**
	 * What was found.
	 *
	 * @param total how many there are, as far as they are counted
	 * @param more whether there are more than were counted
	 */
	record Hits(List<ItemId> ids, int total, boolean more) {

	}

}
