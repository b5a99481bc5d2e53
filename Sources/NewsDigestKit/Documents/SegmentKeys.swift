/// The keys and kinds of a sequence of segments.
///
/// All keys stand in one buffer. Two segments mean the same exactly when their keys have the same bytes.
struct SegmentKeys {
  private(set) var kinds: [SegmentKind] = []
  private var ends: [Int] = []
  private var writer = SegmentWriter(for: .key)

  var count: Int { kinds.count }
  var indices: Range<Int> { kinds.indices }

  mutating func append(_ meaning: some SegmentMeaning) {
    kinds.append(meaning.kind)
    writer.syntax(meaning.kind.sort)
    meaning.write(to: &writer, like: nil)
    ends.append(writer.bytes.count)
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Numbers the segments of both sequences so that the same meaning has the same number.
  static func numbers(of first: SegmentKeys, and second: SegmentKeys) -> ([Int], [Int]) {
    first.writer.bytes.withBytes { firstBytes in
      second.writer.bytes.withBytes { secondBytes in
        var numbering = KeyNumbering()
        let firstNumbers = first.indices.map { numbering.number(of: first.range(of: $0), in: firstBytes) }
        let secondNumbers = second.indices.map { numbering.number(of: second.range(of: $0), in: secondBytes) }
        return (firstNumbers, secondNumbers)
      }
    }
  }

  /// The first index at which the sequences do not have the same meaning, or `nil` where they are the same throughout.
  func firstDifference(from other: SegmentKeys) -> Int? {
    writer.bytes.withBytes { bytes in
      other.writer.bytes.withBytes { otherBytes in
        let common = min(count, other.count)
        for index in 0..<common
        where kinds[index] != other.kinds[index]
          || !bytes.equals(range(of: index), otherBytes, other.range(of: index))
        {
          return index
        }
        return count == other.count ? nil : common
      }
    }
  }
}

/// Gives each different key a number of its own.
private struct KeyNumbering {
  private var numbersByHash: [Int: [Int]] = [:]
  private var examples: [(range: Range<Int>, bytes: ByteView)] = []

  mutating func number(of range: Range<Int>, in bytes: ByteView) -> Int {
    var hasher = Hasher()
    bytes.hash(range, into: &hasher)
    let hash = hasher.finalize()
    for number in numbersByHash[hash] ?? []
    where bytes.equals(range, examples[number].bytes, examples[number].range) {
      return number
    }
    examples.append((range, bytes))
    numbersByHash[hash, default: []].append(examples.count - 1)
    return examples.count - 1
  }
}

/// The segments of a source: keys, kinds and places.
struct SourceSegments<Meaning: SegmentMeaning>: SegmentSink {
  private(set) var keys = SegmentKeys()
  private(set) var ranges: [Range<Int>] = []

  mutating func receive(_ meaning: consuming Meaning, in range: Range<Int>) {
    keys.append(meaning)
    ranges.append(range)
  }
}

/// The segments of a model: keys, kinds and meanings.
struct ContentSegments<Meaning: SegmentMeaning>: MeaningSink {
  private(set) var keys = SegmentKeys()
  private(set) var meanings: [Meaning] = []

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    keys.append(meaning)
    meanings.append(meaning)
  }
}

/// Finds the name of the property that one segment of a model stands for.
struct PropertyFinder<Meaning: SegmentMeaning>: MeaningSink {
  let wanted: Int
  private var index = 0
  private(set) var property: String?

  init(wanted: Int) {
    self.wanted = wanted
  }

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    if index == wanted { self.property = property() }
    index += 1
  }
}

/// The names of the properties that the segments of a model stand for.
struct PropertyList<Meaning: SegmentMeaning>: MeaningSink {
  private(set) var names: [String] = []

  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String) {
    names.append(property())
  }
}
