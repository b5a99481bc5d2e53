/// What a file of another format has, before it becomes a list.
struct ParsedChapters {
  struct Item {
    var start: Duration
    var end: Duration?
    var title = ""
    var url: String?
    /// An index of ``sections``.
    var section: Int?
  }

  var items: [Item] = []
  var sections: [String] = []
  var losses: [ChapterLoss] = []
  /// What a file of JSON has, member by member.
  var members: PodcastingJSON.Members?
  /// The texts around the chapters.
  private var surroundings = ChapterList()

  init() {}

  init(_ list: ChapterList) {
    let sequence = ChapterSequence(list)
    sections = sequence.titles
    for element in sequence.elements {
      let chapter = element.chapter
      items.append(
        Item(
          start: chapter.start, end: chapter.end, title: chapter.title, url: chapter.url, section: element.section))
      notes.append(chapter.notes)
    }
    surroundings = list
  }

  /// The notes of chapters; empty where the format has none.
  private var notes: [[String]] = []

  /// Reports a field of the chapter that comes next or, where there is one, of the last.
  mutating func reportField(_ name: String, ofLast isLast: Bool) {
    losses.append(ChapterLoss(.field, chapter: isLast ? items.count - 1 : items.count, value: name))
  }

  /// Reports a field of the whole file.
  mutating func reportField(_ name: String) {
    losses.append(ChapterLoss(.field, value: name))
  }

  /// Leaves out the ends that the format demands of chapters without one.
  mutating func dropImpliedEnds(as ends: ChapterRules.Ends) {
    for index in items.indices {
      guard let end = items[index].end else { continue }
      switch ends {
      case .omitted, .optional: break
      case .startIsNone: if end <= items[index].start { items[index].end = nil }
      case .required(let minimum):
        let next = index + 1 < items.count ? items[index + 1].start : nil
        if end <= items[index].start + minimum || end == next { items[index].end = nil }
      }
    }
  }

  /// Puts the chapters in the order of their starts.
  mutating func sort() {
    guard let index = items.indices.dropFirst().first(where: { items[$0].start < items[$0 - 1].start }) else { return }
    losses.append(ChapterLoss(.order, chapter: index, value: items[index].title))
    let sorted = items.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    items = sorted.map(\.element)
  }

  /// The chapters as a list.
  var list: ChapterList {
    let chapters = items.enumerated().map { index, item in
      Chapter(
        start: item.start, end: item.end, title: item.title, url: item.url, notes: notes.isEmpty ? [] : notes[index])
    }
    var sequence = ChapterSequence(ChapterList(chapters: chapters))
    sequence.titles = sections
    for index in items.indices { sequence.elements[index].section = items[index].section }
    return sequence.replacingChapters(of: surroundings)
  }
}
