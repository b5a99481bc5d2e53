import CAllocations
import NewsDigestKit

/// What the heap holds for parsed documents.
struct MemorySuite<Content: DigestFormat>: Suite {
  let name: String
  let documents: DocumentSet

  func measure(_ settings: Settings) -> SuiteResult {
    guard allocations_are_counted() else { return SuiteResult(name: name, rows: []) }
    let sourceBytes = Double(documents.byteCount)
    var held: [DigestDocument<Content>] = []
    held.reserveCapacity(documents.bytes.count)
    allocations_start()
    for bytes in documents.bytes {
      if let document = try? DigestDocument<Content>(parsing: bytes) { held.append(document) }
    }
    let taken = allocations_stop()
    let count = Double(held.count)
    let floor = bytesOfStrings(in: held)
    let ratio = Double(taken.bytes) / sourceBytes
    return SuiteResult(
      name: name,
      rows: [
        .init(subject: "held, source included", value: ratio, unit: "bytes a byte"),
        .init(subject: "floor: source and strings alone", value: Double(floor) / sourceBytes, unit: "bytes a byte"),
        .init(subject: "allocations", value: Double(taken.count) / sourceBytes * 1024, unit: "a KiB of source"),
        .init(subject: "allocations", value: Double(taken.count) / count, unit: "a document"),
      ],
      targets: [.init("bytes held over bytes of source", value: ratio, .atMost(2.5))])
  }

  /// What the sources and the strings of the models take, each in a `String` of its own.
  private func bytesOfStrings(in documents: [DigestDocument<Content>]) -> Int64 {
    let lengths = documents.map { [$0.source.byteCount] + StringRanges.of(content: $0.content) }
    var held: [String] = []
    held.reserveCapacity(lengths.reduce(0) { $0 + $1.count })
    allocations_start()
    for length in lengths.joined() { held.append(String(repeating: "x", count: length)) }
    defer { use(held) }
    return allocations_stop().bytes
  }
}
