"""Serves the emulator as fal's and Kling's own hosts, and runs public clients against it: see ``.ci/clients``."""

from __future__ import annotations

import asyncio
import datetime
import os
import subprocess
import sys
import threading
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kling_renderers.emulator import ACCESS_KEY, FAL_KEY, SECRET_KEY, Account, Emulator, Pace, Scenario
from kling_renderers.emulator.animatics import Animatics
from kling_renderers.emulator.server import Server, bound

HOSTS = ("queue.fal.run", "rest.fal.ai", "api-singapore.klingai.com")
HERE = Path(__file__).parent
SCENARIO = {
    "title": "a proxy that is down for a moment, and words that are refused",
    "rules": [
        {"on": "create", "when": {"dialect": "fal"}, "nth": 1, "then": {"status": 503}},
        {"on": "create", "when": {"prompt": "blood"}, "then": {"fail": "Failure to pass the risk control system"}},
    ],
}


def certificates(folder: Path) -> tuple[Path, Path, Path]:
    """An authority of this run alone, and a certificate of it for every host: its files, key last."""
    today = datetime.datetime.now(datetime.UTC)

    def made(name: str, authority: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None):
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(authority[0].subject if authority else subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(today - datetime.timedelta(hours=1))
            .not_valid_after(today + datetime.timedelta(days=1))
            .add_extension(x509.BasicConstraints(ca=authority is None, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        )
        signer = authority[1] if authority else key
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())
        builder = builder.add_extension(issuer, critical=False)
        if authority:
            builder = builder.add_extension(x509.SubjectAlternativeName(map(x509.DNSName, HOSTS)), critical=False)
        return builder.sign(signer, hashes.SHA256()), key

    root = made("kling-story emulator, for one run", None)
    leaf, key = made(HOSTS[0], root)
    pem = serialization.Encoding.PEM
    plain = (serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    files = {
        "ca.pem": root[0].public_bytes(pem),
        "leaf.pem": leaf.public_bytes(pem),
        "key.pem": key.private_bytes(pem, *plain),
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder / "ca.pem", folder / "leaf.pem", folder / "key.pem"


async def tunnel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int) -> None:
    """One CONNECT: whatever host is asked for, the emulator is there."""
    wanted = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1].decode().rpartition(":")[0]
    if wanted not in HOSTS:
        writer.write(b"HTTP/1.1 403 Forbidden\r\n\r\n")
        writer.close()
        return
    there, back = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")

    async def copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
        except ConnectionError:
            pass
        finally:
            target.close()

    await asyncio.gather(copy(reader, back), copy(there, writer))


def start_proxy(port: int) -> int:
    """A proxy in a thread; its port."""
    started: list[int] = []
    ready = threading.Event()

    async def serve() -> None:
        server = await asyncio.start_server(lambda r, w: tunnel(r, w, port), "127.0.0.1", 0)
        started.append(server.sockets[0].getsockname()[1])
        ready.set()
        await server.serve_forever()

    threading.Thread(target=lambda: asyncio.run(serve()), daemon=True).start()
    ready.wait()
    return started[0]


def main(work: Path) -> int:
    ca, leaf, key = certificates(work)
    listening = bound("127.0.0.1", 0)
    listening.listen(64)
    port = listening.getsockname()[1]
    lines: list[str] = []
    films = Animatics(240)
    emulator = Emulator(
        Scenario.model_validate(SCENARIO),
        accounts=[Account(concurrency=None)],
        advance=Pace("time", speed=100),
        films=films,
        log=lines.append,
    )
    films.file = emulator.file
    server = Server(emulator, port, hosts=HOSTS, ssl_certfile=str(leaf), ssl_keyfile=str(key))
    threading.Thread(target=lambda: server.run(sockets=[listening]), daemon=True).start()
    proxy = f"http://127.0.0.1:{start_proxy(port)}"
    tools = work / "tools" / "bin"
    environment = {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "HOME": str(work),
        "HTTPS_PROXY": proxy,
        "SSL_CERT_FILE": str(ca),
        "REQUESTS_CA_BUNDLE": str(ca),
        "NODE_EXTRA_CA_CERTS": str(ca),
        "FAL_KEY": FAL_KEY,
        "ACCESS_TOKEN": ACCESS_KEY,
        "SECRET_TOKEN": SECRET_KEY,
        "WORK": str(work),
    }
    runs = {
        "fal-client": [str(tools / "python"), str(HERE / "with_fal_client.py")],
        "klingai-api": [str(tools / "python"), str(HERE / "with_klingai_api.py")],
    }
    if (work / "js").is_dir():
        script = work / "js" / "with_fal_ai_client.mjs"
        script.write_bytes((HERE / script.name).read_bytes())
        runs["@fal-ai/client"] = ["node", str(script)]
    for name, command in runs.items():
        before = len(emulator.films)
        if subprocess.run(command, env=environment, cwd=work, timeout=120).returncode:
            print("\n".join(lines), file=sys.stderr)
            print(f"{name} doesn't get along with the emulator", file=sys.stderr)
            return 1
        print(f"-- {name}: {len(emulator.films) - before} films asked for")
    ignored = sorted({line.partition("ignored: ")[2] for line in lines if "ignored: " in line})
    print(f"-- {len(lines)} calls; ignored of them: {', '.join(ignored) or 'nothing'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
