/// Decodes the views of a model: what its JSON form holds beside what it is computed from, as `citations` beside
/// `blocks`.
///
/// A view that says something else than what it is a view of is an error. When the decoder knows what the JSON was made
/// from, that shows which of the two was changed: a changed view is set in the model, and one that is as it was gives
/// way; it is an error if both were changed in ways that exclude each other.
struct ViewDecoder<Key: CodingKey> {
  private let decoder: any Decoder
  private let values: KeyedDecodingContainer<Key>
  /// Whether the JSON has any of the views.
  private let hasViews: Bool
  /// What the part was made from, if that is known.
  private let base: [String: RecordValue]?

  /// - Parameter views: The keys of all views.
  init(_ decoder: any Decoder, views: [Key]) throws {
    self.decoder = decoder
    values = try decoder.container(keyedBy: Key.self)
    hasViews = views.contains(where: values.contains)
    // The path is only made where it is needed: most records are decoded by themselves.
    let pairing = decoder.userInfo.isEmpty ? nil : decoder.userInfo[.recordPairing] as? RecordPairing
    if let pairing, case .object(let members)? = pairing.base(at: decoder.codingPath) {
      base = members
    } else {
      base = nil
    }
  }

  private var path: [any CodingKey] { decoder.codingPath }

  /// Decodes a view and sets it in the model, if the JSON does not have what it is a view of, or if the view is what
  /// was changed.
  ///
  /// - Parameters:
  ///   - view: The view of the model.
  ///   - key: The key of the view.
  ///   - origin: The key of what it is a view of.
  ///   - isStored: Whether the JSON has that; without it, whether it has the key.
  ///   - model: The model, as decoded without the view.
  func decode<Model, Value: ViewValue>(
    _ view: WritableKeyPath<Model, Value>, forKey key: Key, of origin: Key, isStored: Bool? = nil,
    into model: inout Model
  ) throws {
    let current = model[keyPath: view]
    let isStored = isStored ?? values.contains(origin)
    guard let value = try value(current, forKey: key, of: path + [origin], isStored: isStored) else { return }
    var changed = model
    changed[keyPath: view] = value
    // A view may have no place in the model, as the number in a heading without one. What is only left out stays then.
    if changed[keyPath: view].hasSameForm(as: value) {
      model = changed
    } else if values.contains(key) {
      throw contradiction(of: key, path + [origin])
    }
  }

  /// Decodes a view that cannot be set.
  ///
  /// - Parameters:
  ///   - current: The view of the model, as decoded without it.
  ///   - key: The key of the view.
  ///   - origin: The path of what it is a view of.
  func check<Value: ViewValue>(
    _ current: @autoclosure () -> Value, forKey key: Key, of origin: @autoclosure () -> [any CodingKey]
  ) throws {
    guard values.contains(key) else { return }
    if try value(current(), forKey: key, of: origin(), isStored: true) != nil {
      throw contradiction(of: key, origin())
    }
  }

  /// The value that a view is to be set to; `nil` if it stays.
  private func value<Value: ViewValue>(
    _ current: Value, forKey key: Key, of origin: @autoclosure () -> [any CodingKey], isStored: Bool
  ) throws -> Value? {
    guard let stated: Value = try statedValue(forKey: key), !stated.hasSameForm(as: current) else { return nil }
    guard isStored else { return stated }
    guard let base: Value = try baseValue(forKey: key), let merged = Value.merging(stated, current, from: base) else {
      throw contradiction(of: key, origin())
    }
    return merged.hasSameForm(as: current) ? nil : merged
  }

  /// What the JSON says; `nil` if it says nothing.
  private func statedValue<Value: ViewValue>(forKey key: Key) throws -> Value? {
    if values.contains(key) {
      if try !values.decodeNil(forKey: key) { return try values.decode(Value.self, forKey: key) }
      return Value.isRemovedByAbsence ? Value.absent : nil
    }
    let isRemoved = Value.isRemovedByAbsence && hasViews && base?[key.stringValue] != nil
    return isRemoved ? Value.absent : nil
  }

  /// What was there before; `nil` if that is not known.
  private func baseValue<Value: ViewValue>(forKey key: Key) throws -> Value? {
    guard let base else { return nil }
    guard let value = base[key.stringValue] else { return Value.absent }
    return try RecordDecoder().decode(Value.self, from: RecordEncoder().encode(value))
  }

  private func contradiction(of key: Key, _ origin: [any CodingKey]) -> DecodingError {
    let error = ContradictionError(view: (path + [key]).pathDescription, origin: origin.pathDescription)
    return .dataCorrupted(
      .init(codingPath: path + [key], debugDescription: error.reason(in: .english), underlyingError: error))
  }
}

extension CodingUserInfoKey {
  /// What the parts of a record were made from: a ``RecordPairing``.
  static let recordPairing = named("NewsDigestKit.recordPairing")
  /// The key of a model in the object that holds it.
  static let contentKey = named("NewsDigestKit.contentKey")

  static func named(_ name: String) -> CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("Any name makes a key.") }
    return key
  }
}
