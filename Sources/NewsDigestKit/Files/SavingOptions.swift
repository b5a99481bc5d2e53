/// How a file is saved.
public struct SavingOptions: Hashable, Sendable {
  /// What has to survive a loss of power once a save has returned.
  public enum Durability: Hashable, Sendable, CaseIterable {
    /// The new text: it, and its name in the folder, are on the disk.
    case full
    /// The old text or the new one.
    case none
  }

  /// What is done with a file that has other names, which are hard links to it.
  public enum HardLinks: Hashable, Sendable, CaseIterable {
    /// It is not written: ``FileError/hasOtherNames(path:)``.
    case refused
    /// Its bytes are replaced in place, so that all names lead to the new text. When the process or the machine stops
    /// meanwhile, a part of the text is there.
    case writtenInPlace
  }

  /// What survives a loss of power.
  public var durability: Durability
  /// What is done with a file that has other names.
  public var hardLinks: HardLinks
  /// Whether a file without permission to write for anyone is replaced too.
  public var replacesReadOnlyFiles: Bool
  /// How long to wait for other saves in the same folder.
  public var waitingTime: Duration

  /// Makes options.
  public init(
    durability: Durability = .full, hardLinks: HardLinks = .refused, replacesReadOnlyFiles: Bool = false,
    waitingTime: Duration = .seconds(10)
  ) {
    (self.durability, self.hardLinks) = (durability, hardLinks)
    (self.replacesReadOnlyFiles, self.waitingTime) = (replacesReadOnlyFiles, waitingTime)
  }
}
