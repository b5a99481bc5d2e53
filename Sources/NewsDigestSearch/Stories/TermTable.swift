import Foundation

/// The terms of all headlines, and in how many each is.
struct TermTable: Sendable {
  private var ids: [String: Int32] = [:]
  var counts: [Int] = []

  mutating func id(of term: String) -> Int32 {
    if let id = ids[term] { return id }
    let id = Int32(counts.count)
    ids[term] = id
    counts.append(0)
    return id
  }

  /// The logarithm of how seldom a term is, squared: a term that all headlines have counts little.
  func squaredWeight(of term: Int32, among count: Int) -> Double {
    let frequency = max(counts[Int(term)], 1)
    let weight = log(1 + Double(count) / Double(frequency))
    return weight * weight
  }
}
