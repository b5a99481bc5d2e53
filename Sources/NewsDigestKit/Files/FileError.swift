/// Why a file could not be read or written.
public enum FileError: Error {
  /// The file could not be read.
  case unreadable(path: String, reason: any Error)
  /// The file's bytes are not a document's.
  case notText(path: String, reason: ParsingError)
  /// The file no longer holds the text that the document was read from. It was not changed: read it again.
  case changedOnDisk(path: String)
  /// There is a file already, and the document was not read from it. It was not changed: choose another name, or
  /// overwrite it.
  case alreadyExists(path: String)
  /// The file could not be written. It holds what it held before.
  case unwritable(path: String, reason: any Error)
  /// Others saved files in its folder for longer than ``SavingOptions/waitingTime``. It was not changed: try again.
  case busy(path: String)
  /// Nobody has permission to write to the file. It was not changed: see ``SavingOptions/replacesReadOnlyFiles``.
  case readOnly(path: String)
  /// The file has other names, which would keep the old text. It was not changed: see ``SavingOptions/hardLinks``.
  case hasOtherNames(path: String)
  /// A pipe, a device or a socket is there.
  case notAFile(path: String)
  /// The file is not in the folder whose files are saved together, or leads out of it.
  case outsideFolder(path: String)
  /// A save of many files was interrupted while they got their new texts, and left this journal. Nothing else is saved
  /// there before it is finished or undone.
  case interrupted(path: String)
}
