/// A result, and what there is to say about it.
public struct Reported<Value: Sendable>: Sendable {
  /// The result.
  public var value: Value
  /// What is not as it was, in order.
  public var remarks: [FeedRemark]

  /// Makes a result.
  public init(_ value: Value, remarks: [FeedRemark] = []) {
    (self.value, self.remarks) = (value, remarks)
  }
}
