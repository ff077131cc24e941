"""The two things that the benchmarks need of libsodium: opening a picture's token with the
operator's key, and Argon2id as the cabinet asks for it (Sources/Secrets)."""

import base64
import ctypes
import ctypes.util

_library = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
if _library.sodium_init() < 0:
    raise RuntimeError("libsodium does not start")

_NONCE_BYTES = 24
_TAG_BYTES = 16
_HASH_BYTES = 128
_ARGON2ID13 = 2
# Sources/Secrets/PasswordHash.swift: two passes over 19 MiB.
_PASSES = 2
_MEMORY_BYTES = 19 * 1024 * 1024


def open_token(token: str, key: bytes, purpose: str) -> str:
    """The plain text of what the server sealed; libsodium's own check of the tag included."""
    sealed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    nonce, cipher = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    plain = ctypes.create_string_buffer(max(len(cipher) - _TAG_BYTES, 1))
    length = ctypes.c_ulonglong()
    label = purpose.encode()
    status = _library.crypto_aead_xchacha20poly1305_ietf_decrypt(
        plain, ctypes.byref(length), None, cipher, ctypes.c_ulonglong(len(cipher)), label,
        ctypes.c_ulonglong(len(label)), nonce, key)
    if status != 0:
        raise ValueError(f"the {purpose}'s token does not open with this key")
    return plain.raw[:length.value].decode()


def hash_password(password: bytes) -> bytes:
    """One Argon2id with the cabinet's parameters. The call releases Python's lock."""
    text = ctypes.create_string_buffer(_HASH_BYTES)
    status = _library.crypto_pwhash_str_alg(
        text, password, ctypes.c_ulonglong(len(password)), ctypes.c_ulonglong(_PASSES),
        ctypes.c_size_t(_MEMORY_BYTES), ctypes.c_int(_ARGON2ID13))
    if status != 0:
        raise MemoryError("Argon2id needs 19 MiB")
    return text.value
