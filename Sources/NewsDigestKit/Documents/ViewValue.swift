/// The value of a view: of what the JSON form of a model holds beside what it is computed from.
protocol ViewValue: Codable {
  /// Whether both are written as the same JSON: texts are compared by their bytes, and words of different languages
  /// differ.
  func hasSameForm(as other: Self) -> Bool
  /// The value that the JSON form shows by leaving the view out; `nil` if it always has the view.
  static var absent: Self? { get }
  /// Whether a record that leaves the view out, and has others, says that there is no value.
  static var isRemovedByAbsence: Bool { get }
  /// A value with the changes of two others from a third one; `nil` if they exclude each other.
  static func merging(_ value: Self, _ other: Self, from base: Self) -> Self?
}

extension ViewValue {
  static var absent: Self? { nil }

  static var isRemovedByAbsence: Bool { false }

  static func merging(_ value: Self, _ other: Self, from base: Self) -> Self? {
    if value.hasSameForm(as: base) || value.hasSameForm(as: other) { return other }
    return other.hasSameForm(as: base) ? value : nil
  }
}

extension ViewValue where Self: Equatable {
  func hasSameForm(as other: Self) -> Bool { self == other }
}

extension Int: ViewValue {}
extension CalendarDate: ViewValue {}
extension DateTime: ViewValue {}

extension String: ViewValue {
  func hasSameForm(as other: String) -> Bool { hasSameBytes(as: other) }
}

extension Optional: ViewValue where Wrapped: ViewValue {
  func hasSameForm(as other: Wrapped?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let one?, let other?): one.hasSameForm(as: other)
    default: false
    }
  }

  static var absent: Wrapped?? { .some(nil) }

  static var isRemovedByAbsence: Bool { true }
}

extension Array: ViewValue where Element: ViewValue {
  func hasSameForm(as other: [Element]) -> Bool {
    elementsEqual(other) { $0.hasSameForm(as: $1) }
  }

  static var absent: [Element]? { [] }

  /// Elements are merged one by one where there are as many in all three.
  static func merging(_ value: [Element], _ other: [Element], from base: [Element]) -> [Element]? {
    if value.hasSameForm(as: base) || value.hasSameForm(as: other) { return other }
    if other.hasSameForm(as: base) { return value }
    guard value.count == base.count, other.count == base.count else { return nil }
    var merged: [Element] = []
    for index in base.indices {
      guard let element = Element.merging(value[index], other[index], from: base[index]) else { return nil }
      merged.append(element)
    }
    return merged
  }
}
