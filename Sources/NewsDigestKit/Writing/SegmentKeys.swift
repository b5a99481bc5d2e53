/// The keys of a sequence of segments, all in one buffer.
///
/// Two segments mean the same exactly when their keys have the same bytes.
struct SegmentKeys {
  private var ends: [Int] = []
  private var writer = SegmentWriter(for: .key)

  init<Meaning: SegmentMeaning>(of meanings: some Sequence<Meaning>) {
    for meaning in meanings {
      writer.syntax(meaning.kind.base)
      meaning.write(to: &writer, like: nil)
      ends.append(writer.bytes.count)
    }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Numbers the segments of both sequences so that the same meaning has the same number.
  static func numbers(of first: SegmentKeys, and second: SegmentKeys) -> ([Int], [Int]) {
    first.writer.bytes.withBytes { firstBytes in
      second.writer.bytes.withBytes { secondBytes in
        var numbering = KeyNumbering()
        let firstNumbers = first.ends.indices.map { numbering.number(of: first.range(of: $0), in: firstBytes) }
        let secondNumbers = second.ends.indices.map { numbering.number(of: second.range(of: $0), in: secondBytes) }
        return (firstNumbers, secondNumbers)
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
