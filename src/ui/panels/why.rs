//! Why a step is in the plan, who else says so, and how else it could go.

use super::desk::Desk;
use super::plan::Line;
use crate::editor::{Change, Event};
use crate::situation::{Channel, Id};
use crate::ui::parts::{Element, Group, Select, bare_button, el};
use crate::ui::words::more_words;

/// What stands under "Why?" of the step with this id.
pub(super) fn body(desk: Desk, id: String) -> Vec<Element> {
    let line = Line { desk, id };
    let switch = bare_button("Button", line.sends(Event::StepSwitched)).set("data-look", "quiet").live_text(
        line.reads(|step| if step.is_off { more_words().steps.put_back } else { more_words().steps.leave_out }),
    );
    let (has_choice, chosen) = (line.reads(|step| !step.channels.is_empty()), line.clone());
    // Few sources are named.
    let is_unnamed = line.reads(|step| step.source.is_empty());
    vec![
        el("p").live_text(line.reads(|step| step.why)),
        el("p").class("Field-hint").hidden_while(is_unnamed).live_text(line.reads(|step| step.source)),
        el("div").class("Later").shown_while(has_choice, move || channel(&chosen)),
        switch,
    ]
}

fn channel(line: &Line) -> Element {
    let Line { desk, id } = line.clone();
    let channels = line.read(|step| step.channels);
    let options = channels.iter().map(|channel| (channel.id(), (more_words().steps.channel)(*channel))).collect();
    let field = format!("by-{id}");
    let moved = move |channel| match id.as_str() {
        // The channel of the decision is an answer.
        "tell" | "ask" => Event::Answered(Change::Channel(Some(channel))),
        _ => Event::StepMoved(id.clone(), channel),
    };
    Select {
        id: field,
        label: more_words().steps.how,
        groups: vec![Group { label: "", options }],
        chosen: Box::new(line.reads(|step| step.channel.id())),
        on_choose: Box::new(move |id| {
            if let Some(channel) = Channel::from_id(id) {
                desk.send(moved(channel));
            }
        }),
    }
    .show()
}
