import Yams

/// The nodes of a block, as LibYAML and Yams compose them, and where they are in our bytes.
///
/// Yams throws on a duplicate key; Jekyll uses the last value. To parse such a block nonetheless, a tag of our own is
/// inserted before the first of the two keys. It makes them different for Yams and changes nothing else. This is
/// repeated until no two keys are equal.
struct YAMLDocument {
  /// The root of the document.
  private(set) var root: Node

  private var text: Text

  /// Composes the block in `range`.
  init(composing bytes: ByteView, _ range: Range<Int>) throws(YAMLProblem) {
    var text = Text(bytes, range)
    var attempts = max(2, min(100, 2_000_000 / (range.count + 1)))
    while true {
      do {
        let parser = try Parser(yaml: text.string, resolver: .basic, encoding: .utf8)
        root = try parser.singleRoot() ?? Node("")
        break
      } catch {
        attempts -= 1
        guard case .duplicatedKeysInMapping(_, let context)? = error as? YamlError, attempts > 0,
          text.tag(keyAt: context.mark)
        else { throw Self.problem(error, text, range) }
      }
    }
    self.text = text
  }

  /// Where a mark of Yams is in the bytes that the block was parsed from.
  func offset(of mark: Mark) -> Int { text.offset(of: mark) }

  private static func problem(_ error: any Error, _ text: Text, _ range: Range<Int>) -> YAMLProblem {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?:
      text.problem(.syntax, YAMLProblem.message(forLibYAML: problem, at: text.byte(at: mark)), at: mark)
    case .composer(.some, _, let mark, _)?:
      // The one composer error that has a context.
      text.problem(.severalDocuments, "There is a second YAML document in the front matter.", at: mark)
    case .composer(nil, let problem, let mark, _)?:
      text.problem(.syntax, YAMLProblem.message(forLibYAML: problem, at: text.byte(at: mark)), at: mark)
    case .duplicatedKeysInMapping(_, let context)?:
      text.problem(.tooComplex, "The front matter has too many duplicate keys.", at: context.mark)
    default:
      YAMLProblem(kind: .syntax, message: "The front matter is not YAML.", range: range)
    }
  }
}

extension YAMLDocument {
  /// The text that Yams gets: an opening `---`, as Jekyll's loader has it, the block, and the tags put into it.
  private struct Text {
    private static let opening: [UInt8] = Array("---\n".utf8)

    private var bytes = opening
    /// Where LibYAML's lines start in `bytes`.
    private var lineStarts: [Int] = [0]
    /// What was put in that is not in the block: offsets into `bytes`, and lengths.
    private var insertions = [(offset: 0, count: opening.count)]
    private let range: Range<Int>

    init(_ view: ByteView, _ range: Range<Int>) {
      self.range = range
      view.append(range, to: &bytes)
      let shift = Self.opening.count - range.lowerBound
      lineStarts.append(range.lowerBound + shift)
      var offset = range.lowerBound
      while offset < range.upperBound {
        let length = YAMLText.breakLength(in: view, at: offset, end: range.upperBound)
        offset += max(length, 1)
        if length > 0 { lineStarts.append(offset + shift) }
      }
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Puts a tag before the key at `mark`.
    ///
    /// Returns whether there is such a place.
    mutating func tag(keyAt mark: Mark) -> Bool {
      let offset = position(of: mark)
      guard offset < bytes.count, mark.line >= 2 else { return false }
      let tag = Array("!d\(insertions.count) ".utf8)
      bytes.insert(contentsOf: tag, at: offset)
      for line in lineStarts.indices.dropFirst(mark.line) { lineStarts[line] += tag.count }
      for index in insertions.indices where insertions[index].offset >= offset {
        insertions[index].offset += tag.count
      }
      insertions.append((offset, tag.count))
      return true
    }

    /// The offset in `bytes` of a mark, whose line and column count from 1, the column in scalars.
    private func position(of mark: Mark) -> Int {
      guard lineStarts.indices.contains(mark.line - 1) else { return bytes.count }
      var offset = lineStarts[mark.line - 1]
      for _ in 1..<max(mark.column, 1) where offset < bytes.count {
        offset += 1
        while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
      }
      return offset
    }

    /// The byte at a mark; `nil` at the end.
    func byte(at mark: Mark) -> UInt8? {
      let position = position(of: mark)
      return position < bytes.count ? bytes[position] : nil
    }

    /// The offset of a mark in the text that the block was parsed from.
    func offset(of mark: Mark) -> Int {
      let position = position(of: mark)
      var inserted = 0
      for insertion in insertions where insertion.offset < position {
        inserted += min(insertion.count, position - insertion.offset)
      }
      return min(range.lowerBound + position - inserted, range.upperBound)
    }

    func problem(_ kind: YAMLProblem.Kind, _ message: String, at mark: Mark) -> YAMLProblem {
      let start = offset(of: mark)
      return YAMLProblem(kind: kind, message: message, range: start..<start)
    }
  }
}
