/// The chapters of a list as one sequence, each with the section that it is in.
struct ChapterSequence {
  struct Element {
    var chapter: Chapter
    /// Where the chapter is in ``ChapterList/allChapters``.
    let index: Int
    /// The section, as an index of ``titles``; `nil` before any.
    var section: Int?
  }

  var elements: [Element] = []
  var titles: [String]

  init(_ list: ChapterList) {
    titles = list.sections.map(\.title)
    for chapter in list.chapters { append(chapter, nil) }
    for (section, chapters) in list.sections.enumerated() {
      for chapter in chapters.chapters { append(chapter, section) }
    }
  }

  private mutating func append(_ chapter: Chapter, _ section: Int?) {
    elements.append(Element(chapter: chapter, index: elements.count, section: section))
  }

  /// Adds a chapter, and the section that it is in.
  mutating func insert(_ chapter: Chapter, in section: Int?, at index: Int) {
    elements.insert(Element(chapter: chapter, index: index, section: section), at: index)
  }

  /// Where the first chapter is that starts before the one before it.
  var firstOutOfOrder: Int? {
    elements.indices.dropFirst().first { elements[$0].chapter.start < elements[$0 - 1].chapter.start }
  }

  /// Sorts the chapters by their starts. Those that start together keep their order.
  mutating func sort() {
    elements.sort { ($0.chapter.start, $0.index) < ($1.chapter.start, $1.index) }
  }

  /// The chapters in the sections of a list.
  ///
  /// A section that chapters of another one come into is divided. A chapter without a section after one that has one
  /// joins it, as a list has no place for it otherwise.
  func replacingChapters(of list: ChapterList) -> ChapterList {
    var list = list
    (list.chapters, list.sections) = ([], [])
    var current: Int?
    for element in elements {
      if let section = element.section, section != current {
        list.sections.append(.init(title: titles[section], chapters: []))
        current = section
      }
      if list.sections.isEmpty {
        list.chapters.append(element.chapter)
      } else {
        list.sections[list.sections.count - 1].chapters.append(element.chapter)
      }
    }
    return list
  }
}
