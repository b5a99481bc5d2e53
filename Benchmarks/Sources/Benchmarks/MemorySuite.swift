import CAllocations
import NewsDigestKit

/// What the heap holds for documents that were read.
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
    use(held)
    let ratio = Double(taken.bytes) / sourceBytes
    return SuiteResult(
      name: name,
      rows: [
        .init(subject: "held, source included", value: ratio, unit: "bytes a byte"),
        .init(subject: "allocations", value: Double(taken.count) / sourceBytes * 1024, unit: "a KiB of source"),
        .init(subject: "allocations", value: Double(taken.count) / count, unit: "a document"),
      ],
      targets: [.init("bytes held over bytes of source", value: ratio, .atMost(2.5))])
  }
}
