import NewsDigestKit

/// The sections of a page: each heading with all that comes before the next one of its level.
struct PageSections {
  /// A heading, and where its section ends.
  struct Section {
    let heading: PageHeading
    fileprivate(set) var end: Int
  }

  private(set) var sections: [Section] = []

  /// - Parameters:
  ///   - headings: The headings of the text.
  ///   - hidden: Parts of the text whose headings are not counted, in order: articles that are folded away.
  init(_ headings: [PageHeading], without hidden: [Range<Int>], in text: DocumentText) {
    var hidden = hidden[...]
    /// The sections that have not ended.
    var open: [Int] = []
    for heading in headings {
      let start = heading.range.lowerBound
      hidden = hidden.drop { $0.upperBound <= start }
      if hidden.first?.contains(start) ?? false { continue }
      while let last = open.last, sections[last].heading.level >= heading.level {
        sections[open.removeLast()].end = start
      }
      open.append(sections.count)
      sections.append(Section(heading: heading, end: text.bytes.count))
    }
    for index in sections.indices {
      sections[index].end = text.endOfContent(in: sections[index].heading.range.lowerBound..<sections[index].end)
    }
  }
}

extension DocumentText {
  /// Where the last line of a range that is not blank ends.
  fileprivate func endOfContent(in range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }
}
