import Yams

/// The nodes of a block, as LibYAML and Yams compose them, and where they are in our bytes.
///
/// Yams throws at a key that a mapping has twice; Jekyll takes the last one. To parse such a block nonetheless, tags of
/// our own go before all that look like keys and are there twice, which makes them different in Yams's eyes and changes
/// nothing else; those that turn out to be in a text are taken out again. Keys in an unusual form get their tags one at
/// a time, as Yams names them.
struct YAMLDocument {
  /// The root of the document.
  private(set) var root: Node

  private var text: Text

  /// How many keys may be twice in a form that ``YAMLKeys`` does not find.
  private static let unusualDuplicates = 16

  /// Composes the block in `range`.
  init(composing bytes: ByteView, _ range: Range<Int>) throws(YAMLProblem) {
    let plain = Text(bytes, range)
    do {
      (root, text) = (try Self.compose(plain), plain)
    } catch YamlError.duplicatedKeysInMapping {
      (root, text) = try Self.composeTagging(YAMLKeys.duplicates(in: bytes, range), in: plain)
    } catch {
      throw plain.problem(error)
    }
  }

  private static func compose(_ text: Text) throws -> Node {
    try Parser(yaml: text.string, resolver: .basic, encoding: .utf8).singleRoot() ?? Node("")
  }

  /// Composes a block with tags before those of some offsets that are keys, and before others that are twice.
  private static func composeTagging(_ candidates: [Int], in plain: Text) throws(YAMLProblem) -> (Node, Text) {
    // First all, then those that were keys, and not where a tag makes another one of a text or is where none can be.
    var (keys, isNarrowed) = (candidates, false)
    var text = plain.tagging(keys)
    var attempts = unusualDuplicates
    while true {
      do {
        let root = try compose(text)
        let found = Set(text.offsets(of: keyMarks(in: root, atMost: plain.nodeLimit)))
        let tagged = keys.filter(found.contains)
        if tagged.count == keys.count { return (root, text) }
        (keys, isNarrowed) = (isNarrowed ? [] : tagged, true)
      } catch YamlError.duplicatedKeysInMapping(_, let context) where attempts > 0 && text.tag(keyAt: context.mark) {
        attempts -= 1
        continue
      } catch {
        guard !keys.isEmpty else { throw text.problem(error) }
        keys = []
      }
      (text, attempts) = (plain.tagging(keys), unusualDuplicates)
    }
  }

  /// Where the keys of all mappings start.
  ///
  /// - Parameter limit: How many nodes are looked at. Aliases make a small text into many.
  private static func keyMarks(in root: Node, atMost limit: Int) -> [Mark] {
    var marks: [Mark] = []
    var nodes = [root]
    var count = 0
    while count < limit, let node = nodes.popLast() {
      count += 1
      switch node {
      case .scalar, .alias: break
      case .sequence(let sequence): nodes += sequence
      case .mapping(let mapping):
        for (key, value) in mapping {
          if let mark = key.scalar?.mark { marks.append(mark) }
          nodes.append(value)
        }
      }
    }
    return marks
  }

  /// Where a mark of Yams is in the bytes that the block was parsed from.
  func offset(of mark: Mark) -> Int { text.offset(of: mark) }
}

extension YAMLDocument {
  /// The text that Yams gets: an opening `---`, as Jekyll's loader has it, the block, and the tags put into it.
  private struct Text {
    private static let opening: [UInt8] = Array("---\n".utf8)

    private var bytes = opening
    /// Where LibYAML's lines start in `bytes`.
    private var lineStarts: [Int] = [0]
    /// What was put in that is not in the block: offsets into `bytes`, which ascend, lengths, and the lengths of all
    /// before.
    private var insertions = [(offset: 0, count: opening.count, before: 0)]
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

    /// How many nodes the block may have: twice as many as bytes where no alias represents others.
    var nodeLimit: Int { 2 * range.count + 10_000 }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The text with tags before the keys at these offsets of the block's bytes, which ascend.
    func tagging(_ keys: [Int]) -> Text {
      var text = self
      let shift = Self.opening.count - range.lowerBound
      text.insert(keys.enumerated().map { ($1 + shift, "!d\($0) ") })
      return text
    }

    /// Puts a tag before the key at `mark`.
    ///
    /// Returns whether there is such a place.
    mutating func tag(keyAt mark: Mark) -> Bool {
      let offset = position(of: mark)
      guard offset < bytes.count, mark.line >= 2 else { return false }
      insert([(offset, "!e\(insertions.count) ")])
      return true
    }

    /// Inserts texts at offsets that ascend.
    private mutating func insert(_ texts: [(offset: Int, text: String)]) {
      var (old, oldStarts, oldInsertions) = (bytes[...], lineStarts[...], insertions[...])
      (bytes, lineStarts, insertions) = ([], [], [])
      bytes.reserveCapacity(old.count + 8 * texts.count)
      func note(_ offset: Int, _ count: Int) {
        insertions.append((offset, count, insertions.last.map { $0.before + $0.count } ?? 0))
      }
      func receive(upTo offset: Int) {
        let shift = bytes.count - old.startIndex
        while let start = oldStarts.first, start <= offset { lineStarts.append(oldStarts.removeFirst() + shift) }
        while let insertion = oldInsertions.first, insertion.offset < offset {
          note(insertion.offset + shift, insertion.count)
          oldInsertions.removeFirst()
        }
        bytes += old[..<offset]
        old = old[offset...]
      }
      for (offset, text) in texts {
        receive(upTo: offset)
        note(bytes.count, text.utf8.count)
        bytes += text.utf8
      }
      receive(upTo: old.endIndex)
    }

    /// The offset in `bytes` of a mark, whose line and column count from 1, the column in scalars.
    private func position(of mark: Mark) -> Int {
      guard lineStarts.indices.contains(mark.line - 1) else { return bytes.count }
      return advanced(lineStarts[mark.line - 1], by: max(mark.column, 1) - 1)
    }

    /// The place so many scalars after another one.
    private func advanced(_ position: Int, by count: Int) -> Int {
      var offset = position
      for _ in 0..<count where offset < bytes.count {
        offset += 1
        while offset < bytes.count, bytes[offset].isContinuation { offset += 1 }
      }
      return offset
    }

    /// The offset of a mark in the text that the block was parsed from.
    func offset(of mark: Mark) -> Int { offset(ofPosition: position(of: mark)) }

    /// The offsets of some marks, in order.
    func offsets(of marks: [Mark]) -> [Int] {
      var (last, position): (Mark?, Int) = (nil, 0)
      return marks.sorted { ($0.line, $0.column) < ($1.line, $1.column) }.map { mark in
        // A line may have many keys: what is known of it is not counted again.
        if let last, last.line == mark.line {
          position = advanced(position, by: mark.column - last.column)
        } else {
          position = self.position(of: mark)
        }
        last = mark
        return offset(ofPosition: position)
      }
    }

    /// The offset of a place in `bytes` in the text that the block was read from.
    private func offset(ofPosition position: Int) -> Int {
      // The insertions before it.
      var (low, high) = (0, insertions.count)
      while low < high {
        let middle = (low + high) / 2
        if insertions[middle].offset < position { low = middle + 1 } else { high = middle }
      }
      guard low > 0 else { return range.lowerBound }
      let last = insertions[low - 1]
      let inserted = last.before + min(last.count, position - last.offset)
      return min(range.lowerBound + position - inserted, range.upperBound)
    }

    /// The byte at a mark; `nil` at the end.
    private func byte(at mark: Mark) -> UInt8? {
      let position = position(of: mark)
      return position < bytes.count ? bytes[position] : nil
    }

    /// Why Yams cannot compose the text.
    func problem(_ error: any Error) -> YAMLProblem {
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?:
        self.problem(.syntax, YAMLProblem.message(forLibYAML: problem, at: byte(at: mark)), at: mark)
      case .composer(.some, _, let mark, _)?:
        // The one composer error that has a context.
        problem(.severalDocuments, "There is a second YAML document in the front matter.", at: mark)
      case .composer(nil, let problem, let mark, _)?:
        self.problem(.syntax, YAMLProblem.message(forLibYAML: problem, at: byte(at: mark)), at: mark)
      case .duplicatedKeysInMapping(_, let context)?:
        problem(.tooComplex, "The front matter has too many duplicate keys.", at: context.mark)
      default:
        YAMLProblem(kind: .syntax, message: "The front matter is not YAML.", range: range)
      }
    }

    private func problem(_ kind: YAMLProblem.Kind, _ message: String, at mark: Mark) -> YAMLProblem {
      let start = offset(of: mark)
      return YAMLProblem(kind: kind, message: message, range: start..<start)
    }
  }
}
