"""Work over several processes."""

import gc
import os
import signal

import pytest

from builder.jobs import over, spread


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_the_order_of_the_work(jobs):
    offset = 100  # a closure: the work need not be picklable

    assert over(jobs)(lambda n: n + offset, list(range(50))) == list(range(100, 150))


def test_processes_share_what_was_there_before_and_only_then():
    told = spread(lambda _: (os.getpid(), gc.get_freeze_count()), [1, 2], 2)

    assert all(process != os.getpid() and frozen > 0 for process, frozen in told)
    assert gc.get_freeze_count() == 0


def test_a_process_that_is_killed_ends_the_work_and_is_not_waited_for():
    with pytest.raises(ChildProcessError):
        spread(lambda n: os.kill(os.getpid(), signal.SIGKILL) if n == 3 else n, list(range(8)), 2)
    assert gc.get_freeze_count() == 0
