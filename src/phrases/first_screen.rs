//! Which wordings of the first screen stand where, as `compose/prepared.rs` reads it. Made by a test of `editor/at_first.rs`
//! from the phrases and their headers; `UPDATE=1 cargo test --lib first_screen` makes it anew.

pub(super) const WORDINGS: &str = "\
Withdrawing my application: {role} – {name}\n\
Withdrawal of my application for the {role} role – {name}\n\
{role}: withdrawing my application – {name}\n\
Hello,\n\
Dear Hiring Team,\n\
I’ve decided to withdraw my application for the {role} role.\n\
I’m withdrawing my application for the {role} role.\n\
I’d like to withdraw my application for the {role} role.\n\
I’ve decided not to take my application for the {role} role any further.\n\
Please withdraw my application for the {role} role; I’ve decided not to continue with it.\n\
I’ve decided against the {role} role, so please withdraw my application.\n\
I’m withdrawing my application for the {role} role, so please take it out of the running.\n\
Thank you for considering me for the {role} role. I’ve decided to withdraw my application, so please take it off your list.\n\
I’ve accepted another offer.\n\
I’ve said yes to another offer.\n\
I’ve accepted a different job.\n\
I’m taking another job instead.\n\
I’ve accepted a job elsewhere.\n\
Thank you for considering me for it.\n\
Thank you for considering my application.\n\
Thank you for the time you have given my application.\n\
Thank you for the chance to apply.\n\
Thank you for having considered me.\n\
I’m grateful that I could put my name forward.\n\
I hope you find the right person soon.\n\
I wish you well with the rest of the search.\n\
I hope the search goes well from here.\n\
I hope the right person is already among your candidates.\n\
I hope the search is short and ends well.\n\
I hope you soon find someone who suits the position well.\n\
I hope you can fill the position soon, and well.\n\
Best regards,\n\
Warm regards,\n\
Best wishes,\n\
{name}\n\
Kind regards,\n\
With best wishes,\n\
The work isn’t the right match for what I’m looking for.\n\
The work isn’t close enough to what I’m looking for.\n\
A change in my circumstances means that I can’t take this role on.\n\
My circumstances have changed, and this role isn’t possible for me now.\n\
My circumstances have changed, and I have to let this go.\n\
Interview canceled, application withdrawn: {role} – {name}\n\
Withdrawing, and an interview to cancel: {role} – {name}\n\
I’ve decided to withdraw my application for the {role} role, so my part in the process ends here.\n\
I’ve decided to withdraw my application for the {role} role, so please plan the next steps without me.\n\
I’ve decided not to continue with the {role} role, and I’m withdrawing my application.\n\
I’m withdrawing my application for the {role} role, so please take me off your list of candidates.\n\
I wanted to tell you directly that I’ve decided to withdraw my application for the {role} role.\n\
I’m withdrawing my application for the {role} role and would rather tell you now than later.\n\
Please cancel any interview that is planned with me.\n\
Please remove me from the interview schedule.\n\
Please call off the interview that was planned.\n\
I’m sorry for the gap this leaves in the calendar.\n\
I’m sorry for the extra work this causes.\n\
I’m sorry about the time you’d set aside for me.\n\
Thank you for responding to my application and for the time you have already given it.\n\
Thank you for considering me, and for being in touch.\n\
Thank you for responding to my application and for the time you have put into it.\n\
Thank you for considering my application, and for the time you have put into it.\n\
Thank you for the time you have given me so far, and for considering me.\n\
I’m grateful for your time, and for the attention you have given my application so far.\n\
I hope you soon find someone who is right for the work.\n\
I wish you well with the rest of the search, and hope that it brings you the right person.\n\
I hope the right person is among the candidates you are already talking to.\n\
I hope the rest of the search is short and brings you the person you need.\n\
I hope the job soon goes to someone who is right for it.\n\
I hope you find the right person, and that it works out well on both sides.\n\
I hope the search ends well, with the right person in the job.\n\
Interview cancelled, application withdrawn: {role} – {name}\n\
I’m sorry for the gap this leaves in the diary.\n\
Thank you for inviting me to interview, and for the time that everyone involved has given me.\n\
Thank you for making the time to interview me, and for having taken me this far.\n\
Thank you for the time your team has set aside to talk with me and to consider me.\n\
Thank you for the time and work that your team has put into interviewing me.\n\
Interviewing takes time, and I’m grateful for the time that you and your team have given me.\n\
I’m grateful for the time your team has given me, and for being considered.\n\
Thank you for your time, and please pass on my thanks to everyone who interviewed me.\n\
Your offer for the {role} role – {name}\n\
Declining the offer: {role} – {name}\n\
My answer to your offer: {role} – {name}\n\
I’ve decided not to accept your offer of the {role} role, so you’re free to offer it to somebody else.\n\
I’ve come to a decision about your offer of the {role} role: I’m going to decline it, and you don’t need to hold it open for me any longer.\n\
I’ve decided to say no to your offer of the {role} role, so please don’t hold it open for me.\n\
I’ve decided to decline your offer of the {role} role. I know it’s not the answer you were hoping for.\n\
I won’t be taking the {role} role. You made me an offer in good faith, and I owe you an answer you can act on.\n\
Thank you for offering me the {role} role, and for the time that you and your colleagues gave to our conversations and to the offer itself. I’ve decided not to accept it, and I’d rather tell you right away than keep you waiting.\n\
You and your colleagues gave me a good deal of your time, and then your confidence. Thank you for both, and for putting the offer together.\n\
Thank you for choosing me, for preparing the offer, and for the time that you and your colleagues set aside for the interviews along the way.\n\
Thank you for the offer, and please pass my thanks on to everyone who gave their time to it, in the interviews and behind the scenes.\n\
Thank you for the offer and for the confidence in me that it shows. I also appreciate the time that you and your colleagues gave to our conversations.\n\
I know an offer comes at the end of a lot of reading, interviewing and deciding. Thank you for doing all of that, and for choosing me.\n\
It’s no small thing to be offered a job, and I know how many people’s time went into getting there. Thank you for choosing me.\n\
I hope that the position soon goes to someone who suits it well, and that my answer does not hold up your plans.\n\
I hope that you soon fill the position with someone you will be glad to have on your team, and I wish you well.\n\
I wish all of you well, and I hope that you can fill the role soon with someone who suits it.\n\
I hope that you can still fill the position on schedule, and I wish you and all of your team well.\n\
If anything is left to settle on my side, please write to me. I wish all of you well in filling the position.\n\
I hope that the next person you ask says yes, and that it turns out well for them and your whole team.\n\
Withdrawing my acceptance: {role} – {name}\n\
Withdrawing my acceptance of the {role} role – {name}\n\
I’m writing to withdraw my acceptance of the {role} role. You had my word, and I’m sorry to go back on it.\n\
I won’t be taking the {role} role after all. I know this opens a gap that you had every reason to think was filled, and I’m sorry.\n\
I said yes to the {role} role, and I’m now withdrawing that acceptance. I know you’ve made plans around me since, and I’m sorry to upset them.\n\
I’ve decided to withdraw my acceptance of the {role} role. I said yes and you relied on it, and I’m sorry.\n\
I have to tell you that I’m withdrawing my acceptance of the {role} role. This leaves you in a difficult position, and I’m sorry for it.\n\
This isn’t news you’ll be glad of: I’m withdrawing my acceptance of the {role} role. I know what that undoes on your side, and I’m sorry.\n\
Thank you for the offer, and for the time and trust that you and your colleagues gave me on the way to it.\n\
I know how much of your time went into the interviews and the offer, and that it was given in good faith. Thank you for it.\n\
I know how much work you and your colleagues put into the offer, from the first conversation on. Thank you very much for all of it.\n\
Thank you for choosing me, and for all the time that went into the interviews, the decision and the offer.\n\
I’m still grateful for your offer, and for the time that you and your colleagues gave me before you made it.\n\
I’m grateful to you for making me the offer, and to everyone who gave their time to the interviews that came before it.\n\
I hope that you can soon fill the position with someone who will stay, and I wish all of you well.\n\
The missed interview and my withdrawal: {role} – {name}\n\
My apologies, and my withdrawal: {role} – {name}\n\
I’m sorry that I missed my interview.\n\
I should have been at my interview, and I’m sorry that I wasn’t.\n\
I’ve decided to withdraw from the process for the {role} role, so there’s no need to find another date for me.\n\
I’m not asking you for another slot: I’ve decided not to go any further with the {role} role.\n\
I won’t ask for another time, though: I’m withdrawing from the process for the {role} role.\n\
I should also tell you now that I’m withdrawing from the process for the {role} role.\n\
Thank you for the time you had set aside for me, and for having considered me.\n\
Thank you for the invitation, and for the time you kept free for it.\n\
Thank you for making time for me in the first place.\n\
I’m grateful for the time you had kept free for me, and for being considered.\n\
";

#[rustfmt::skip]
pub(super) const WAYS: &[u8] = &[
    0, 1, 2, 3, 4, 5, 6, 7, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 14, 15, 16, 17, 18, 19,
    20, 21, 22, 23, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 38, 39, 40, 41,
    42, 43, 44, 45, 46, 47, 46, 47,
];

#[rustfmt::skip]
pub(super) const MESSAGES: &[u8] = &[
    14, 60, 0, 255, 1, 255, 2, 3, 255, 4, 255, 5, 254, 6, 7, 14, 60, 0, 255, 1, 255, 2, 3, 255, 4, 255, 5, 254, 8, 7,
    14, 60, 0, 255, 1, 255, 2, 9, 255, 4, 255, 5, 254, 6, 7, 14, 60, 0, 255, 1, 255, 2, 9, 255, 4, 255, 5, 254, 8, 7,
    14, 60, 0, 255, 1, 255, 2, 10, 255, 4, 255, 5, 254, 6, 7, 14, 60, 0, 255, 1, 255, 2, 10, 255, 4, 255, 5, 254, 8,
    7, 13, 60, 0, 255, 1, 255, 2, 255, 4, 255, 5, 254, 6, 7, 13, 60, 0, 255, 1, 255, 2, 255, 4, 255, 5, 254, 8, 7,
    16, 110, 11, 255, 1, 255, 12, 3, 13, 14, 255, 15, 255, 16, 254, 6, 7, 16, 110, 17, 255, 1, 255, 12, 3, 13, 18,
    255, 15, 255, 16, 254, 8, 7, 16, 110, 11, 255, 1, 255, 12, 9, 13, 14, 255, 15, 255, 16, 254, 6, 7, 16, 110, 17,
    255, 1, 255, 12, 9, 13, 18, 255, 15, 255, 16, 254, 8, 7, 16, 110, 11, 255, 1, 255, 12, 10, 13, 14, 255, 15, 255,
    16, 254, 6, 7, 16, 110, 17, 255, 1, 255, 12, 10, 13, 18, 255, 15, 255, 16, 254, 8, 7, 15, 110, 11, 255, 1, 255,
    12, 13, 14, 255, 15, 255, 16, 254, 6, 7, 15, 110, 17, 255, 1, 255, 12, 13, 18, 255, 15, 255, 16, 254, 8, 7, 14,
    110, 0, 255, 1, 255, 12, 3, 255, 19, 255, 16, 254, 6, 7, 14, 110, 0, 255, 1, 255, 12, 3, 255, 19, 255, 16, 254,
    8, 7, 14, 110, 0, 255, 1, 255, 12, 9, 255, 19, 255, 16, 254, 6, 7, 14, 110, 0, 255, 1, 255, 12, 9, 255, 19, 255,
    16, 254, 8, 7, 14, 110, 0, 255, 1, 255, 12, 10, 255, 19, 255, 16, 254, 6, 7, 14, 110, 0, 255, 1, 255, 12, 10,
    255, 19, 255, 16, 254, 8, 7, 13, 110, 0, 255, 1, 255, 12, 255, 19, 255, 16, 254, 6, 7, 13, 110, 0, 255, 1, 255,
    12, 255, 19, 255, 16, 254, 8, 7, 14, 130, 20, 255, 1, 255, 21, 22, 255, 23, 255, 24, 254, 6, 7, 14, 130, 20, 255,
    1, 255, 21, 22, 255, 23, 255, 24, 254, 8, 7, 14, 130, 20, 255, 1, 255, 21, 9, 255, 23, 255, 24, 254, 6, 7, 14,
    130, 20, 255, 1, 255, 21, 9, 255, 23, 255, 24, 254, 8, 7, 14, 130, 20, 255, 1, 255, 21, 10, 255, 23, 255, 24,
    254, 6, 7, 14, 130, 20, 255, 1, 255, 21, 10, 255, 23, 255, 24, 254, 8, 7, 13, 130, 20, 255, 1, 255, 21, 255, 23,
    255, 24, 254, 6, 7, 13, 130, 20, 255, 1, 255, 21, 255, 23, 255, 24, 254, 8, 7, 14, 130, 25, 255, 1, 255, 26, 22,
    255, 27, 255, 28, 254, 6, 7, 14, 130, 25, 255, 1, 255, 26, 22, 255, 27, 255, 28, 254, 8, 7, 14, 130, 25, 255, 1,
    255, 26, 9, 255, 27, 255, 28, 254, 6, 7, 14, 130, 25, 255, 1, 255, 26, 9, 255, 27, 255, 28, 254, 8, 7, 14, 130,
    25, 255, 1, 255, 26, 10, 255, 27, 255, 28, 254, 6, 7, 14, 130, 25, 255, 1, 255, 26, 10, 255, 27, 255, 28, 254, 8,
    7, 13, 130, 25, 255, 1, 255, 26, 255, 27, 255, 28, 254, 6, 7, 13, 130, 25, 255, 1, 255, 26, 255, 27, 255, 28,
    254, 8, 7, 15, 110, 29, 255, 1, 255, 30, 31, 3, 255, 32, 255, 16, 254, 6, 7, 15, 110, 29, 255, 1, 255, 30, 31, 3,
    255, 32, 255, 16, 254, 8, 7, 15, 110, 29, 255, 1, 255, 30, 31, 9, 255, 32, 255, 16, 254, 6, 7, 15, 110, 29, 255,
    1, 255, 30, 31, 9, 255, 32, 255, 16, 254, 8, 7, 15, 110, 29, 255, 1, 255, 30, 31, 10, 255, 32, 255, 16, 254, 6,
    7, 15, 110, 29, 255, 1, 255, 30, 31, 10, 255, 32, 255, 16, 254, 8, 7, 14, 110, 29, 255, 1, 255, 30, 31, 255, 32,
    255, 16, 254, 6, 7, 14, 110, 29, 255, 1, 255, 30, 31, 255, 32, 255, 16, 254, 8, 7,
];

#[rustfmt::skip]
pub(super) const POOLS: &[u8] = &[
    4, 0, 0, 1, 2, 4, 3, 3, 4, 3, 9, 6, 5, 6, 7, 8, 9, 10, 11, 12, 6, 10, 13, 14, 15, 16, 17, 7, 12, 18, 19, 20, 21,
    22, 23, 8, 29, 24, 25, 26, 27, 28, 29, 30, 4, 31, 31, 32, 33, 2, 32, 34, 4, 31, 35, 33, 36, 3, 10, 37, 38, 4, 10,
    39, 40, 41, 3, 0, 42, 43, 7, 6, 44, 45, 46, 47, 48, 49, 4, 8, 50, 51, 52, 4, 9, 53, 54, 55, 7, 12, 56, 57, 58,
    59, 60, 61, 8, 29, 62, 63, 64, 65, 66, 67, 68, 3, 0, 69, 43, 4, 9, 70, 54, 55, 8, 12, 71, 72, 73, 74, 75, 76, 77,
    4, 0, 78, 79, 80, 7, 6, 81, 82, 83, 84, 85, 86, 4, 10, 15, 16, 17, 7, 12, 87, 88, 89, 90, 91, 92, 7, 29, 93, 94,
    95, 96, 97, 98, 3, 0, 99, 100, 7, 6, 101, 102, 103, 104, 105, 106, 7, 12, 107, 108, 109, 110, 111, 112, 7, 29,
    93, 94, 95, 96, 97, 113, 3, 0, 114, 115, 3, 5, 116, 117, 5, 6, 118, 119, 120, 121, 5, 12, 122, 123, 124, 125,
];

#[rustfmt::skip]
pub(super) const COVERS: &[[u8; 2]] = &[
    [12, 12], [86, 12], [101, 9], [102, 9], [103, 9], [104, 9], [105, 9], [106, 9],
];
