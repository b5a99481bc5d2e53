public import Checks
import NewsDigestKit

/// What one operation took on one text.
public struct GrowthSample: Codable, Sendable {
  /// The operation.
  public var operation: GrowthOperation
  /// How many bytes the text has.
  public var byteCount: Int
  /// The time on the processor, the shortest of several runs.
  public var seconds: Double
  /// By how many bytes the process was larger at its peak than without the text; `nil` if the system does not report
  /// it.
  public var memory: Int?
  /// How many instructions it took; `nil` where they were not counted.
  public var instructions: Int?

  /// Measures operations on a text of about so many bytes, each for at least so long, at least twice and at most five
  /// times.
  public static func samples(
    of family: GrowthFamily, as format: Format, _ operations: [GrowthOperation], size: Int, seconds: Double
  ) -> [GrowthSample] {
    let memory = MemoryPeak()
    let bytes = family.bytes(size)
    func samples<Content: CheckedFormat>(as content: Content.Type) -> [GrowthSample] {
      let document = operations == [.reading] ? nil : try? DigestDocument<Content>(parsing: bytes)
      return operations.compactMap { operation in
        operation.work(on: bytes, document).map { work in
          GrowthSample(operation, byteCount: bytes.count, measuring: work, for: seconds, memory)
        }
      }
    }
    return samples(as: format.contentType)
  }

  /// Makes a text and a document of it, and does an operation once, or leaves it out.
  public static func perform(
    _ operation: GrowthOperation, of family: GrowthFamily, as format: Format, size: Int, isLeftOut: Bool
  ) {
    let bytes = family.bytes(size)
    func perform<Content: CheckedFormat>(as content: Content.Type) {
      let document = operation == .reading ? nil : try? DigestDocument<Content>(parsing: bytes)
      // What the work starts from is made in both cases.
      guard let work = operation.work(on: bytes, document), !isLeftOut else { return }
      withExtendedLifetime(work()) {}
    }
    perform(as: format.contentType)
  }

  /// What takes longer, in seconds, is run once. The first run gets memory from the system, which the others have
  /// already.
  private static let longest = 5.0

  private init(
    _ operation: GrowthOperation, byteCount: Int, measuring work: () -> Any, for seconds: Double, _ peak: MemoryPeak
  ) {
    (self.operation, self.byteCount) = (operation, byteCount)
    peak.forget()
    var times: [Double] = []
    repeat {
      var result: Any?
      times.append(CPUTime.seconds { result = work() })
      if times.count == 1 { memory = peak.growth }
      withExtendedLifetime(result) {}
    } while times.count < 2 && times[0] < Self.longest || times.count < 5 && times.reduce(0, +) < seconds
    self.seconds = times.min() ?? 0
  }
}
