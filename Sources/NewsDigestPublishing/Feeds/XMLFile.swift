import NewsDigestKit

/// Writes a file of XML 1.0, and reports what it cannot hold.
struct XMLFile {
  private(set) var output = Bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  private(set) var remarks: [FeedRemark] = []
  /// What remarks are about.
  var subject = ""
  /// How many characters were dropped of it.
  private var dropped = 0
  private var depth = 0

  // MARK: Elements

  mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    startTag(name, attributes)
    output.append(">\n")
    depth += 1
  }

  mutating func close(_ name: StaticString) {
    depth -= 1
    indent()
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  /// An element of a text.
  mutating func element(_ name: StaticString, _ text: String, _ attributes: [(StaticString, String)] = []) {
    startTag(name, attributes)
    output.append(">")
    escape(allowed(text), isAttribute: false)
    output.append("</")
    output.append(name)
    output.append(">\n")
  }

  /// An element of a text, if there is one.
  mutating func element(_ name: StaticString, _ text: String?) {
    if let text { element(name, text) }
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    startTag(name, attributes)
    output.append("/>\n")
  }

  /// An element with a text as it is.
  mutating func section(_ name: StaticString, _ text: String) {
    startTag(name, [])
    output.append("><![CDATA[")
    let text = allowed(text)
    var start = 0
    // The section ends at the first `]]>`: there it is split.
    while let end = text.firstOffset(of: "]]>", from: start) {
      output += text[start..<end + 2]
      output.append("]]><![CDATA[")
      start = end + 2
    }
    output += text[start...]
    output.append("]]></")
    output.append(name)
    output.append(">\n")
  }

  private mutating func startTag(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    indent()
    output.append("<")
    output.append(name)
    for (name, value) in attributes {
      output.append(" ")
      output.append(name)
      output.append("=\"")
      escape(allowed(value), isAttribute: true)
      output.append("\"")
    }
  }

  private mutating func indent() { output += Bytes(repeating: .space, count: depth * 2) }

  // MARK: Characters

  private mutating func escape(_ text: Bytes, isAttribute: Bool) {
    for byte in text {
      switch byte {
      case .ascii("&"): output.append("&amp;")
      case .ascii("<"): output.append("&lt;")
      case .ascii(">"): output.append("&gt;")
      case .ascii("\"") where isAttribute: output.append("&quot;")
      case .tab where isAttribute: output.append("&#9;")
      case .lineFeed where isAttribute: output.append("&#10;")
      default: output.append(byte)
      }
    }
  }

  /// A text without the characters that XML forbids, and with its line endings as parsers of XML have them.
  private mutating func allowed(_ text: String) -> Bytes {
    var output: Bytes = []
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xD: output.append(.lineFeed)
      case 0xA: if !isAfterReturn { output.append(.lineFeed) }
      case 0...8, 0xB, 0xC, 0xE...0x1F, 0xFFFE, 0xFFFF: dropped += 1
      default: output.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
      isAfterReturn = scalar.value == 0xD
    }
    return output
  }

  mutating func report(_ kind: FeedRemark.Kind, _ value: String, written: String? = nil) {
    remarks.append(FeedRemark(kind, about: subject, value: value, written: written))
  }

  /// Reports how many characters of the subject were dropped.
  mutating func finishSubject() {
    if dropped > 0 { report(.forbiddenCharacters, "\(dropped)") }
    dropped = 0
  }

  var result: Reported<String> { Reported(output.text, remarks: remarks) }
}

extension XMLFile {
  /// The chapters of an entry: Podlove's element, and a link to the file of Podcasting 2.0.
  mutating func chapters(of item: Feed.Item) {
    if let url = item.chaptersURL {
      empty("podcast:chapters", [("url", url), ("type", "application/json+chapters")])
    }
    guard !item.chapters.isEmpty else { return }
    // Their notes and ends are in the content.
    let chapters = item.chapters.map { Chapter(start: $0.start, title: $0.title, url: $0.url) }
    let list = ChapterList(chapters: chapters).exported(to: .podlove)
    for loss in list.losses { report(.notHeld, "\(loss)") }
    for line in list.text.utf8.split(separator: .lineFeed) {
      indent()
      output += line
      output.append(.lineFeed)
    }
  }
}
