#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// The file that a text is written to before it takes the place of another one, and the lock of the saves in its
/// folder: it has the same name for all of them.
///
/// The system releases the lock of a process that was killed, so the next save in the folder takes its file away. Where
/// a file system has no locks, each save has a file of its own.
struct TemporaryFile: ~Copyable {
  /// The name of the file in its folder, or the start of it.
  static let name = ".newsdigestkit-save"

  let path: String
  private let descriptor: Int32
  /// Whether it is at its path.
  private var isPresent = true

  /// Makes the file once no other save has it.
  ///
  /// - Throws: What the system says; `EWOULDBLOCK` when others had it for all of the waiting time.
  init(inFolder folder: String, named name: String = Self.name, waitingTime: Duration) throws(POSIXError) {
    (path, descriptor) = try Self.made(at: folder + name, until: .now + waitingTime)
  }

  /// Makes a file that is no lock, and that no other save makes.
  private init(newAt path: String) throws(POSIXError) {
    (self.path, descriptor) = (path, try Self.created(at: path))
  }

  private static func made(
    at shared: String, until deadline: ContinuousClock.Instant
  ) throws(POSIXError) -> (path: String, descriptor: Int32) {
    if let descriptor = try locked(at: shared, until: deadline) { return (shared, descriptor) }
    let own = shared + "-" + UUID().uuidString
    return (own, try created(at: own))
  }

  deinit {
    if isPresent { unlink(path) }
    close(descriptor)
  }

  /// The file, with its lock; `nil` where there are no locks.
  private static func locked(at path: String, until deadline: ContinuousClock.Instant) throws(POSIXError) -> Int32? {
    while true {
      do {
        let descriptor = try created(at: path)
        let lock = lock(descriptor)
        // Another save may have seen the file before it was locked, and have removed it.
        if lock == .taken, isFile(descriptor, at: path) { return descriptor }
        close(descriptor)
        guard lock != .unavailable else {
          unlink(path)
          return nil
        }
      } catch {
        guard error.code == .EEXIST else { throw error }
        if try removeIfAbandoned(at: path) { continue }
      }
      guard ContinuousClock.now < deadline else { throw POSIXError(.EWOULDBLOCK) }
      usleep(2_000)
    }
  }

  private static func created(at path: String) throws(POSIXError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw .current }
    }
  }

  /// Removes the file of a save that was killed, and what else has its name but is no file; whether there is none now.
  private static func removeIfAbandoned(at path: String) throws(POSIXError) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor < 0, errno == ENOENT { return true }
    if descriptor >= 0, lock(descriptor) == .others { return false }
    if descriptor >= 0, !isFile(descriptor, at: path) { return true }
    guard unlink(path) == 0 || errno == ENOENT else { throw .current }
    return true
  }

  private enum Lock {
    case taken, others, unavailable
  }

  private static func lock(_ descriptor: Int32) -> Lock {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return .others }
      if errno != EINTR { return .unavailable }
    }
    return .taken
  }

  /// Whether an open file is the one at a path.
  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    guard let file = FileStatus(of: descriptor) else { return false }
    return FileStatus(path: path, followingLink: false)?.id == file.id
  }
}

// MARK: - Contents

extension TemporaryFile {
  /// Takes on the owner, the group, the permissions, the extended attributes and the access control list of a file, as
  /// far as the process may.
  func copyAttributes(of file: FileStatus, at source: String) {
    if fchown(descriptor, file.owner, file.group) != 0 { _ = fchown(descriptor, uid_t.max, file.group) }
    let own = FileStatus(of: descriptor)
    let isOwners = own?.owner == file.owner && own?.group == file.group
    // A program must not run as someone else because its file has changed hands.
    fchmod(descriptor, isOwners ? file.permissions : file.permissions & 0o1777)
    copyExtendedAttributes(of: source)
  }

  private func copyExtendedAttributes(of source: String) {
    #if canImport(Darwin)
      copyfile(source, path, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR))
    #else
      // On Linux, an access control list is an extended attribute too.
      let key = FileAttributeKey("NSFileExtendedAttributes")
      let files = FileManager.default
      let attributes = try? files.attributesOfItem(atPath: source)[key] as? [String: Data]
      // One that is refused, as those of the system are, is no reason to lose the others.
      for (name, value) in attributes ?? [:] { try? files.setAttributes([key: [name: value]], ofItemAtPath: path) }
    #endif
  }

  /// Writes all bytes of the file.
  func write(_ text: SourceText, durability: SavingOptions.Durability) throws(POSIXError) {
    try Self.write(text, to: descriptor, durability: durability)
  }

  /// Makes a file of a text, which stays.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - path: The path, where nothing is.
  ///   - original: The file whose owner, permissions and so on it takes on.
  ///   - durability: Whether the text is on the disk afterwards.
  static func write(
    _ text: SourceText, toNewFileAt path: String, like original: String? = nil, durability: SavingOptions.Durability
  ) throws(POSIXError) {
    var file = try TemporaryFile(newAt: path)
    if let original, let status = FileStatus(path: original) { file.copyAttributes(of: status, at: original) }
    try file.write(text, durability: durability)
    file.isPresent = false
  }

  /// Writes the bytes of a text to an open file, from its start.
  static func write(
    _ text: SourceText, to descriptor: Int32, durability: SavingOptions.Durability
  ) throws(POSIXError) {
    var text = text.text
    let failure = text.withUTF8 { bytes -> POSIXError? in
      var written = 0
      while written < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
        let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(written))
        if count > 0 { written += count } else if errno != EINTR { return .current }
      }
      return ftruncate(descriptor, off_t(bytes.count)) == 0 ? nil : .current
    }
    if let failure { throw failure }
    if durability == .full { try sync(descriptor) }
  }

  static func sync(_ descriptor: Int32) throws(POSIXError) {
    #if canImport(Darwin)
      // Without it, the bytes may be in the cache of the drive.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    // Some file systems cannot do it.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else { throw .current }
  }

  /// Gives the file another name, and takes it from a file that has it.
  mutating func replace(_ target: String) throws(POSIXError) {
    try Self.move(path, to: target)
    isPresent = false
  }

  /// Gives the file another name that no file has.
  mutating func take(_ target: String) throws(POSIXError) {
    isPresent = try !Self.move(path, toNew: target)
  }

  /// Gives a file another name, and takes it from a file that has it.
  static func move(_ path: String, to target: String) throws(POSIXError) {
    guard rename(path, target) == 0 else { throw .current }
  }

  /// Gives a file another name that no file has, beside its own where the file system knows hard links.
  ///
  /// - Returns: Whether the file lost its own name.
  @discardableResult
  static func move(_ path: String, toNew target: String) throws(POSIXError) -> Bool {
    if link(path, target) == 0 { return false }
    let isWithoutLinks = [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS].contains(errno)
    guard isWithoutLinks else { throw .current }
    guard FileStatus(path: target, followingLink: false) == nil else { throw POSIXError(.EEXIST) }
    try move(path, to: target)
    return true
  }

  /// Removes a file, if there is one.
  static func remove(_ path: String) throws(POSIXError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .current }
  }

  /// Brings the names in a folder to the disk.
  static func syncFolder(_ folder: String) throws(POSIXError) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    // Who may write to a folder need not be allowed to read it.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    try sync(descriptor)
  }
}

extension POSIXError {
  /// What the system said last.
  static var current: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
