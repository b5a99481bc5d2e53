/// The parts of a record, each with the part of another record that it was made from.
///
/// Members of objects are found by their names. Elements of arrays are found where they are the same; then where they
/// share most with an element that is in no pair, such as a story with its blocks; then by their place between others.
struct RecordPairing: Sendable {
  /// What the part was made from.
  let base: RecordValue
  private var members: [String: RecordPairing] = [:]
  private var elements: [Int: RecordPairing] = [:]

  init(_ record: RecordValue, from base: RecordValue) {
    self.base = base
    switch (record, base) {
    case (.object(let record), .object(let base)):
      for (name, value) in record {
        if let other = base[name] { members[name] = RecordPairing(value, from: other) }
      }
    case (.array(let record), .array(let base)):
      for (index, other) in ElementPairs.find(record, from: base).enumerated() {
        if let other { elements[index] = RecordPairing(record[index], from: base[other]) }
      }
    default: break
    }
  }

  /// What the part at a path was made from; `nil` for a new part.
  func base(at path: [any CodingKey]) -> RecordValue? {
    var pairing = self
    for key in path {
      guard let next = key.intValue.map({ pairing.elements[$0] }) ?? pairing.members[key.stringValue] else {
        return nil
      }
      pairing = next
    }
    return pairing.base
  }
}

/// For each element of an array the element of another array that it was made from.
private struct ElementPairs {
  private let record: [RecordValue]
  private let base: [RecordValue]
  private var matches: [Int?]
  private var freeBase: Set<Int>

  /// - Complexity: Near linear in what the arrays hold.
  static func find(_ record: [RecordValue], from base: [RecordValue]) -> [Int?] {
    var pairs = ElementPairs(record, base)
    pairs.matchMembers()
    pairs.matchPlaces()
    return pairs.matches
  }

  private init(_ record: [RecordValue], _ base: [RecordValue]) {
    (self.record, self.base) = (record, base)
    matches = Array(repeating: nil, count: record.count)
    freeBase = Set(base.indices)
    var (oldStart, newStart) = (0, 0)
    for hunk in Aligner.hunks(base, record) + [.init(old: base.count..<base.count, new: record.count..<record.count)] {
      for (old, new) in zip(oldStart..<hunk.old.lowerBound, newStart..<hunk.new.lowerBound) { match(new, with: old) }
      (oldStart, newStart) = (hunk.old.upperBound, hunk.new.upperBound)
    }
  }

  private mutating func match(_ index: Int, with other: Int) {
    matches[index] = other
    freeBase.remove(other)
  }

  private struct Member: Hashable {
    let name: String
    let value: RecordValue
  }

  private static func members(of value: RecordValue) -> [Member] {
    guard case .object(let members) = value else { return [] }
    return members.map { Member(name: $0.key, value: $0.value) }
  }

  /// A member that many elements have says nothing of where one comes from.
  private static var sharingLimit: Int { 8 }

  /// Matches each free element with the free one that it shares most with.
  private mutating func matchMembers() {
    guard !freeBase.isEmpty, matches.contains(nil) else { return }
    var places: [Member: [Int]] = [:]
    for index in freeBase.sorted() {
      for member in Self.members(of: base[index]) { places[member, default: []].append(index) }
    }
    for index in record.indices where matches[index] == nil {
      var votes: [Int: Int] = [:]
      for member in Self.members(of: record[index]) {
        guard let places = places[member], places.count <= Self.sharingLimit else { continue }
        for place in places where freeBase.contains(place) { votes[place, default: 0] += member.value.weight }
      }
      let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best { match(index, with: best.key) }
    }
  }

  /// Matches the free elements between two others in order, where there are as many of both.
  private mutating func matchPlaces() {
    var free: [Int] = []
    var last = -1
    for index in 0...record.count {
      guard index == record.count || matches[index] != nil else {
        free.append(index)
        continue
      }
      let end = index < record.count ? matches[index] ?? base.count : base.count
      if !free.isEmpty, last < end, end - last - 1 == free.count, (last + 1..<end).allSatisfy(freeBase.contains) {
        for (place, index) in zip(last + 1..<end, free) { match(index, with: place) }
      }
      free = []
      last = end
    }
  }
}
